package io.palmares.acceptance;

import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.palmares.local.demo.Cast;
import java.util.List;

/// A juror of the 2020 edition, with the keyboard alone.
final class JurorAtWork {
    static final String JURY = "/editions/" + ECC + "/categories/" + MANAGER + "/jury";
    private final Screens screens;
    private final String mail;

    /// @param index of the juror, from 0
    JurorAtWork(Screens screens, int index) {
        this.screens = screens;
        this.mail = Cast.jurors().get(index).email();
    }

    /// Third and fourth are alike to this juror, who is a partner of the second.
    void score() {
        List<String> standing = Cast.standing(ECC, MANAGER);
        try (Visitor juror = screens.as(mail)) {
            juror.at(JURY).reads("are you free to judge").look("jury-conflicts");
            for (String name : standing) declare(juror, name, name.equals(standing.get(1)));
            juror.reads("Files and scorecards").reads("You do not judge here").look("jury-files");
            open(juror, standing.get(0));
            readTheFile(juror);
            fillOverADroppedConnection(juror, 9);
            submit(juror, standing.get(0));
            open(juror, standing.get(2));
            fillOverAReload(juror, standing.get(2), 7);
            submit(juror, standing.get(2));
            open(juror, standing.get(3));
            fill(juror, 7);
            submit(juror, standing.get(3));
            juror.reads("4 of 4 done");
            open(juror, standing.get(0));
            juror.reads("What the others gave").look("jury-others");
        }
    }

    private static void declare(Visitor juror, String name, boolean conflicted) {
        juror.keyboard()
                .choose(
                        juror.page().getByLabel("My relation to " + name),
                        conflicted ? "Partners in a funded project" : "No conflict");
        juror.keyboard().to(juror.card(name).locator("button"));
        juror.keyboard().key("Enter");
        juror.reads("Your declaration on " + name + " is recorded");
    }

    private static void open(Visitor juror, String name) {
        juror.keyboard().to(juror.card(name).locator("button"));
        juror.keyboard().key("Enter");
        scores(juror).first().waitFor();
    }

    /// What the nominee wrote comes first, then each nomination, without a name.
    private static void readTheFile(Visitor juror) {
        juror.look("jury-file");
        Locator file = juror.page().locator(".reading");
        List<String> parts = file.locator("section").allInnerTexts();
        assertThat(parts).hasSize(4);
        assertThat(parts.getFirst()).contains("Completed by the nominee", NomineeAtWork.ANSWER);
        assertThat(parts.subList(1, 4))
                .allSatisfy(part -> assertThat(part).contains("From nomination"))
                .anySatisfy(part -> assertThat(part).contains(MemberAtWork.ANSWER));
        assertThat(file.innerText()).doesNotContain("member10");
    }

    private static Locator scores(Visitor juror) {
        return juror.page().locator("input[type=number]");
    }

    /// The last score for the criteria that are left.
    private static void fill(Visitor juror, int... given) {
        List<Locator> fields = scores(juror).all();
        for (int i = 0; i < fields.size(); i++) {
            juror.keyboard().to(fields.get(i));
            juror.keyboard().key("Control+A");
            juror.page().keyboard().type(String.valueOf(given[Math.min(i, given.length - 1)]));
        }
    }

    private static void fillOverADroppedConnection(Visitor juror, int score) {
        juror.offline(true).reads("There is no connection");
        fill(juror, score);
        juror.look("jury-offline").offline(false).reads("Saved at").look("jury-scorecard");
    }

    private static void fillOverAReload(Visitor juror, String name, int score) {
        fill(juror, score);
        juror.reloads().reads("Files and scorecards");
        open(juror, name);
        juror.reads("kept on this device");
        for (Locator field : scores(juror).all()) assertThat(field.inputValue()).isEqualTo(String.valueOf(score));
    }

    private static void submit(Visitor juror, String name) {
        juror.keys("Submit the scorecard").reads("The scorecard for " + name + " is submitted");
    }

    /// Scores anew what was handed back.
    void scoreAgain(String name, int... given) {
        try (Visitor juror = screens.as(mail)) {
            juror.at(JURY).reads("Handed back to you").look("jury-reopened");
            open(juror, name);
            fill(juror, given);
            submit(juror, name);
        }
    }
}
