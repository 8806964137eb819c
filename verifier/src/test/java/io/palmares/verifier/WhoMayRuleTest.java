package io.palmares.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.verifier.Corpus.Target;
import io.palmares.verifier.made.Maker;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// For each kind of ruling the two people who may make it, and those next to them who may not.
class WhoMayRuleTest {
    private static final Target BEFORE_THE_VOTE = new Target("shortlist", 0);
    private static final Target DURING_THE_VOTE = new Target("paper", 1);
    private static final Target AFTER_THE_CLOSE = new Target("seal", 1);

    @ParameterizedTest
    @CsvSource({
        "SUSPEND, OFFICERS, OFFICERS, OFFICERS",
        "RESUME, OFFICERS, OFFICERS, OFFICERS",
        "CANCEL, OFFICERS, OFFICERS, OFFICERS",
        "EXTEND, SECRETARIAT, SECRETARIAT, SECRETARIAT",
        "EXCLUDE, SECRETARIAT, SECRETARIAT, CHAIRED",
        "MOVE, SECRETARIAT, SECRETARIAT, CHAIRED",
        "MERGE, SECRETARIAT, SECRETARIAT, CHAIRED",
        "INVALIDATE, SECRETARIAT, SECRETARIAT, CHAIRED",
        "LATE_CONSENT, SECRETARIAT, SECRETARIAT, CHAIRED",
        "WITHDRAW, SECRETARIAT, SECRETARIAT, CHAIRED",
        "NO_AWARD, SECRETARIAT, SECRETARIAT, CHAIRED",
        "REVERSE, SECRETARIAT, SECRETARIAT, CHAIRED",
        "VOID_CARD, JURY, JURY, JURY",
        "REOPEN, JURY, JURY, JURY",
    })
    void isTwoPeopleByKindAndTime(String kind, Pair before, Pair during, Pair after) {
        for (Pair pair : Pair.values()) {
            assertThat(isRefused(BEFORE_THE_VOTE, kind, pair))
                    .as("%s before", pair)
                    .isEqualTo(pair != before);
            assertThat(isRefused(DURING_THE_VOTE, kind, pair))
                    .as("%s during", pair)
                    .isEqualTo(pair != during);
            assertThat(isRefused(AFTER_THE_CLOSE, kind, pair))
                    .as("%s after", pair)
                    .isEqualTo(pair != after);
        }
    }

    @ParameterizedTest
    @CsvSource({"STRIKE", "ADMIT"})
    void isBothOfficersForBallots(String kind) {
        for (Pair pair : Pair.values()) {
            assertThat(isRefused(AFTER_THE_CLOSE, kind, pair)).as("%s", pair).isEqualTo(pair != Pair.OFFICERS);
        }
    }

    @ParameterizedTest
    @CsvSource({"ORGANISER", "RETURNING_OFFICER", "chair of prize"})
    void isADeputyForOneOfThem(String other) {
        String kind = other.equals("chair of prize") ? "VOID_CARD" : "EXCLUDE";
        assertThat(found(BEFORE_THE_VOTE, kind, "DEPUTY", other)).doesNotContain("entry-signer");
        assertThat(found(BEFORE_THE_VOTE, kind, "AUDITOR", other)).contains("entry-signer");
        assertThat(found(BEFORE_THE_VOTE, kind, "DEPUTY")).contains("entry-signer");
    }

    enum Pair {
        OFFICERS("RETURNING_OFFICER", Maker.SUCCESSOR),
        SECRETARIAT("ORGANISER", "RETURNING_OFFICER"),
        CHAIRED("ORGANISER", "chair of prize"),
        JURY("chair of prize", "RETURNING_OFFICER");

        private final String one;
        private final String other;

        Pair(String one, String other) {
            this.one = one;
            this.other = other;
        }
    }

    private static boolean isRefused(Target place, String kind, Pair pair) {
        return found(place, kind, pair.one, pair.other).contains("entry-signer");
    }

    private static Set<String> found(Target place, String kind, String... holders) {
        return Corpus.verify(Forged.ruledAfter(place, kind, "category", holders), List.of(), Corpus.HONEST.receipt());
    }
}
