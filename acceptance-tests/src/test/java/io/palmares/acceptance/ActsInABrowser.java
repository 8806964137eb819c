package io.palmares.acceptance;

import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.MANAGER;
import static io.palmares.local.demo.Story.MOBILISATION;
import static io.palmares.local.demo.Story.PARTNERSHIP;

import io.palmares.local.demo.Act;
import io.palmares.local.demo.Cast;
import io.palmares.local.demo.JuryRoom;
import io.palmares.local.demo.Members;
import io.palmares.local.demo.Officers;
import io.palmares.local.demo.Secretariat;
import io.palmares.local.demo.Stage;
import io.palmares.local.demo.Voters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What people of the 2020 edition do in a browser, beside others who use the interface.
final class ActsInABrowser {
    private final Screens screens;
    private final Stage stage;
    private final List<String> receipts;

    /// @param receipts takes the codes of the ballots that are cast
    ActsInABrowser(Screens screens, List<String> receipts) {
        this.screens = screens;
        this.stage = screens.stage();
        this.receipts = receipts;
    }

    /// By the names of the acts they stand for.
    Map<String, Consumer<Act>> byName() {
        Map<String, Consumer<Act>> here = new LinkedHashMap<>();
        here.put("Members nominate", _ -> nominate());
        here.put("Nominees answer, the secretariat screens", _ -> screen());
        here.put("Candidates are frozen", _ -> {
            new Secretariat(stage, ECC).freeze(PARTNERSHIP);
            officers().freezeCandidates();
        });
        here.put("The jury scores", _ -> score());
        here.put("The shortlists are published", _ -> shortlist());
        here.put("The special award is decided", act -> {
            act.deed().run();
            new MemberAtWork(screens).askWhetherTheyMayVote();
        });
        here.put("Members vote", _ -> vote());
        here.put("The boxes are sealed", act -> {
            act.deed().run();
            officers().seeTheSealedBox();
        });
        here.put("The roll keys are destroyed", _ -> {
            new Officers(stage, ECC, PARTNERSHIP).destroyRollKey();
            officers().destroyRollKey();
        });
        here.put("Two officers count and certify", _ -> countAndCertify());
        here.put("The winners are announced", _ -> announce());
        return here;
    }

    private OfficersAtWork officers() {
        return new OfficersAtWork(screens);
    }

    private void nominate() {
        Members members = new Members(stage, ECC);
        MemberAtWork member = new MemberAtWork(screens);
        Cast.Entrant byKeyboard = NomineeAtWork.byFate("excluded");
        for (String category : List.of(PARTNERSHIP, MANAGER)) {
            stage.awaitState(ECC, category, "NOMINATING");
            members.nominate(category, entrant -> !entrant.equals(byKeyboard));
        }
        member.nominate(byKeyboard);
        member.answerAnew(Cast.entrants(ECC, MANAGER).getFirst());
        member.withdraw();
    }

    private void screen() {
        Secretariat secretariat = new Secretariat(stage, ECC);
        stage.awaitState(ECC, PARTNERSHIP, "SCREENING");
        new Members(stage, ECC).answerConsents(PARTNERSHIP);
        secretariat.screen(PARTNERSHIP);
        stage.awaitState(ECC, MANAGER, "SCREENING");
        NomineeAtWork nominee = new NomineeAtWork(screens);
        nominee.answer();
        new MemberAtWork(screens).endorse(Cast.entrants(ECC, MANAGER).getFirst());
        new OrganiserAtWork(screens).screen();
        nominee.readTheRuling();
        for (String category : List.of(PARTNERSHIP, MANAGER)) secretariat.appointPanel(category);
    }

    /// Third and fourth are scored alike, so that the chair has to decide.
    private void score() {
        new JuryRoom(stage, ECC, PARTNERSHIP).score();
        new JuryRoom(stage, ECC, MANAGER).score(juror -> juror != 1, entrant -> 9 - Math.min(entrant, 2));
        new JurorAtWork(screens, 1).score();
        String third = Cast.standing(ECC, MANAGER).get(2);
        new ChairAtWork(screens).handBack(third);
        new JurorAtWork(screens, 2).scoreAgain(third, 7, 6, 7);
    }

    private void shortlist() {
        new JuryRoom(stage, ECC, PARTNERSHIP).publishShortlist();
        new Officers(stage, ECC, PARTNERSHIP).signPapers();
        new ChairAtWork(screens).publishShortlist(Cast.standing(ECC, MANAGER).get(2));
        officers().signThePaper();
    }

    private void vote() {
        MemberAtWork member = new MemberAtWork(screens);
        Voters ranking = new Voters(stage, ECC, PARTNERSHIP);
        receipts.add(member.rank(ranking.electors().getFirst()));
        ranking.vote(1, 33);
        Voters choosing = new Voters(stage, ECC, MANAGER);
        receipts.add(member.choose(choosing.electors().getFirst(), "Wim Leclerc", "Uwe Pfeil"));
        choosing.vote(1, 33);
    }

    private void countAndCertify() {
        Officers others = new Officers(stage, ECC, PARTNERSHIP);
        others.count();
        others.certify();
        new Officers(stage, ECC, MOBILISATION).certify();
        officers().count();
        new AuditorAtWork(screens).acknowledge();
        officers().certify();
        AnnouncerAtWork announcer = new AnnouncerAtWork(screens);
        announcer.rehearse();
        announcer.isHeldByTheEmbargo();
    }

    private void announce() {
        for (String category : List.of(MOBILISATION, PARTNERSHIP)) {
            new Officers(stage, ECC, category).announce().orFail("announce " + category);
        }
        new AnnouncerAtWork(screens).reveal();
    }
}
