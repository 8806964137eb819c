package io.palmares.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.verifier.Corpus.Target;
import io.palmares.verifier.edition.VerifyEdition;
import io.palmares.verifier.made.Maker;
import io.palmares.verifier.mirror.Mirror;
import io.palmares.verifier.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is sealed is counted, and its result becomes public, whatever is ruled then: no unwelcome result can vanish.
class CancelledCategoriesTest {
    private static final Target CANDIDATES = new Target("candidates", 0);
    private static final Target LAST_PAPER = new Target("paper", 1);
    private static final Target FIRST_SEAL = new Target("seal", 0);
    private static final Target LAST_SEAL = new Target("seal", 1);
    private static final Target ENVELOPE = new Target("envelope", 0);
    private static final String OWED = "the result of prize: not announced";

    /// As far as the log had come then.
    private static Report cancelledAfter(Target place) {
        return cancelled(place, place);
    }

    private static Report cancelled(Target place, Target last) {
        return verified(Forged.ruledAfter(place, last, "CANCEL", "category", "RETURNING_OFFICER", Maker.SUCCESSOR));
    }

    private static Report verified(Mirror mirror) {
        Report report = new Report();
        new VerifyEdition(mirror, report, List.of(), List.of()).run();
        return report;
    }

    @Test
    void oweNothingBeforeTheLastSeal() {
        assertThat(cancelledAfter(CANDIDATES).isWholeAndHolds()).isTrue();
        assertThat(cancelledAfter(LAST_PAPER).pendingParts()).doesNotContain(OWED);
        assertThat(cancelledAfter(FIRST_SEAL).pendingParts()).doesNotContain(OWED);
    }

    @Test
    void oweTheirResultFromTheLastSealOn() {
        assertThat(cancelledAfter(LAST_SEAL).pendingParts()).contains(OWED);
        assertThat(cancelledAfter(ENVELOPE).pendingParts()).contains(OWED);
        assertThat(cancelledAfter(ENVELOPE).findings()).isEmpty();
    }

    @Test
    void oweItAlsoWhereTheBoxHeardTheRulingTooLate() {
        assertThat(cancelled(LAST_PAPER, FIRST_SEAL).pendingParts()).doesNotContain(OWED);
        assertThat(cancelled(LAST_PAPER, LAST_SEAL).pendingParts()).contains(OWED);
    }

    @Test
    void areWholeOnceWhatWasCountedIsAnnounced() {
        Report report = cancelled(LAST_SEAL, new Target("incident", 0));
        assertThat(report.findings()).isEmpty();
        assertThat(report.isWholeAndHolds()).isTrue();
    }

    @Test
    void mayEndWithoutAnAwardWhileNothingIsSealed() {
        Report report = verified(
                Forged.ruledAfter(CANDIDATES, CANDIDATES, "NO_AWARD", "prize", "ORGANISER", "RETURNING_OFFICER"));
        assertThat(report.isWholeAndHolds()).isTrue();
    }
}
