package io.palmares.acceptance;

import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.MANAGER;
import static io.palmares.local.demo.Story.PARTNERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.palmares.local.demo.Cast;
import io.palmares.local.demo.Voters;
import io.palmares.ui.Keyboard;

/// Members of the 2020 edition, who nominate, ask whether they may vote, and vote.
final class MemberAtWork {
    private static final String CATEGORY = "/editions/" + ECC + "/categories/" + MANAGER;
    private static final String RANKED = "/editions/" + ECC + "/categories/" + PARTNERSHIP;
    static final String ANSWER = "Two clusters share one workshop since 2016.";
    private final Screens screens;

    MemberAtWork(Screens screens) {
        this.screens = screens;
    }

    /// With the keyboard alone: what is written survives a reload, is submitted, and amended.
    void nominate(Cast.Entrant entrant) {
        try (Visitor member = screens.as(entrant.nominators().getFirst())) {
            member.at(CATEGORY + "/nominate")
                    .reads("You have not nominated anyone")
                    .look("nominate-begin");
            member.keys("New nomination");
            Keyboard keys = member.keyboard();
            keys.type("Name of the person", entrant.name());
            keys.choose("Country", "France");
            member.reads("Saved at");
            keys.type("Mail address of the nominee", entrant.contact());
            member.reloads().reads("Draft").keys("Edit").reads("kept on this device");
            keys.type("Why (English)", "An adviser.");
            keys.type("Achievements", "Put forward in the demonstration.");
            member.look("nominate-form").keys("Submit").reads("The nomination is submitted");
            member.look("nominate-list").keys("Edit");
            keys.type("Why (English)", entrant.citation().getOrDefault("en", ""));
            member.reads("It counts when you save it").keys("Save").reads("This version counts now");
            member.reads(entrant.citation().getOrDefault("en", ""));
        }
    }

    /// An answer of the form is written anew: the last version counts.
    void answerAnew(Cast.Entrant entrant) {
        try (Visitor member = screens.as(entrant.nominators().getFirst())) {
            member.at(CATEGORY + "/nominate").reads(entrant.name());
            member.keyboard().to(member.card(entrant.name()).locator("button").first());
            member.keyboard().key("Enter");
            member.keyboard().type("Achievements", ANSWER);
            member.keys("Save").reads("This version counts now");
        }
    }

    /// Somebody changes their mind before they have submitted.
    void withdraw() {
        try (Visitor member = screens.as("member41@awards.example")) {
            member.at(CATEGORY + "/nominate")
                    .presses("New nomination")
                    .writes("Name of the person", "Nobody in Particular");
            member.reads("Saved at").presses("Back").reads("Nobody in Particular");
            member.presses("Withdraw").reads("cannot be taken back").look("nominate-withdraw");
            member.presses("Withdraw").reads("The nomination is withdrawn");
        }
    }

    /// Whom another put forward, with the keyboard alone: given, with words, taken back, and given again by undoing.
    void endorse(Cast.Entrant entrant) {
        try (Visitor member = screens.as("member42@awards.example")) {
            member.at(CATEGORY + "/endorse")
                    .reads("You have not endorsed anyone here")
                    .look("endorse-begin");
            member.keys("Endorse " + entrant.name()).reads("You endorse " + entrant.name());
            member.keyboard().type("Why, in your words", "They keep their word.");
            member.reloads().reads("kept on this device").look("endorse-words");
            member.keys("Save your words on " + entrant.name()).reads("Your words are saved");
            member.keys("Withdraw from " + entrant.name()).reads("You do not endorse " + entrant.name());
            member.look("endorse-undo").keys("Undo").reads("You endorse " + entrant.name());
            assertThat(member.page().getByLabel("Why, in your words").inputValue())
                    .isEqualTo("They keep their word.");
        }
        try (Visitor nominator = screens.inGerman().as(entrant.nominators().getFirst())) {
            nominator
                    .at(CATEGORY + "/endorse")
                    .reads("Damit unterstützen Sie ihn schon")
                    .look("endorse-german");
        }
    }

    /// Before the vote opens: one may not and is told why, the other may and is told when.
    void askWhetherTheyMayVote() {
        try (Visitor colleague = screens.as("member02@awards.example")) {
            colleague
                    .at(CATEGORY + "/vote")
                    .reads("Your own organisation stands in this category")
                    .look("vote-own");
        }
        try (Visitor elector =
                screens.as(new Voters(screens.stage(), ECC, MANAGER).electors().getFirst())) {
            elector.at(CATEGORY + "/vote")
                    .reads("You can vote in this category")
                    .reads("It opens 19 October 2020")
                    .look("vote-soon");
        }
    }

    /// With the keyboard alone, all the way.
    String rank(String mail) {
        try (Visitor voter = screens.as(mail)) {
            voter.at(RANKED + "/vote")
                    .reads("Your marks are sealed on this device")
                    .look("vote-begin");
            voter.keys("Begin").reads("Your ballot paper").look("vote-rank-empty");
            voter.keys("Place 1").reads("is now in place 1");
            voter.keys("Place 2").reads("is now in place 2");
            voter.keyboard().to(voter.page().locator(".ranked li").nth(1).locator("[data-act=up]"));
            voter.keyboard().key("Enter");
            voter.reads("is now in place 1").look("vote-rank");
            voter.keys("Look it over").reads("Is this right?").look("vote-review");
            voter.keys("Cast my ballot").reads("Your ballot is cast").look("vote-done");
            assertThat(voter.page().locator("#work").textContent()).doesNotContain("could not be checked");
            return voter.page().locator(".code strong").textContent();
        }
    }

    /// For somebody else first: the last ballot counts. The first answer is lost on the way, a reload comes between.
    String choose(String mail, String first, String last) {
        try (Visitor voter = screens.as(mail)) {
            voter.at(CATEGORY + "/vote").presses("Begin").reads("Your ballot paper");
            mark(voter, first);
            voter.look("vote-choose").reloads().reads("still on this device").presses("Begin");
            loseTheFirstAnswer(voter.page());
            cast(voter);
            voter.presses("Change my vote").reads("Your ballot paper");
            mark(voter, last);
            cast(voter);
            String code = voter.page().locator(".code strong").textContent();
            voter.at(CATEGORY + "/vote")
                    .reads("This device keeps these ballots")
                    .look("vote-again");
            assertThat(voter.page().locator(".note li").count()).isEqualTo(2);
            return code;
        }
    }

    private static void mark(Visitor voter, String name) {
        voter.page()
                .locator(".option", new Page.LocatorOptions().setHasText(name))
                .click();
    }

    private static void cast(Visitor voter) {
        voter.presses("Look it over").presses("Cast my ballot");
        voter.page().locator(".code strong").waitFor();
    }

    private static void loseTheFirstAnswer(Page page) {
        page.route(
                "**/box/v1/ballots",
                route -> {
                    route.fetch();
                    route.abort("connectionreset");
                },
                new Page.RouteOptions().setTimes(1));
    }
}
