package io.palmares.acceptance;

import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.MANAGER;
import static io.palmares.local.demo.Story.PARTNERSHIP;

import io.palmares.local.demo.Reply;
import io.palmares.local.demo.Stage;
import io.palmares.verifier.edition.VerifyEdition;
import io.palmares.verifier.mirror.WebMirror;
import io.palmares.verifier.report.Report;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A stranger who keeps every checkpoint that the logs of the 2020 edition ever showed, and verifies the edition.
final class PublicLog {
    private static final String PATH = "/log/" + ECC;
    private static final List<String> LOGS =
            List.of(PATH, PATH + "/box/" + MANAGER + "/members", PATH + "/box/" + PARTNERSHIP + "/members");
    private final URI gateway;
    private final Stage stage;
    private final Set<String> kept = new LinkedHashSet<>();

    PublicLog(URI gateway, Stage stage) {
        this.gateway = gateway;
        this.stage = stage;
    }

    void keepCheckpoints() {
        for (String log : LOGS) {
            Reply checkpoint = stage.visitor().get(log + "/checkpoint");
            if (checkpoint.status() == 200) kept.add(checkpoint.text());
        }
    }

    int kept() {
        return kept.size();
    }

    /// What the verifier says of the log as it is now; it has to continue every checkpoint kept.
    Report verified() {
        Report report = new Report();
        new VerifyEdition(new WebMirror(gateway + PATH), report, List.copyOf(kept), List.of()).run();
        return report;
    }

    /// Whatever the ballots of a box are, their bytes are nobody's before it has closed.
    int entriesOfABox(int width) {
        return stage.visitor().get(LOGS.get(1) + "/tile/entries/000.p/" + width).status();
    }
}
