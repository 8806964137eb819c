package io.palmares.results.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.messaging.AppliedThrough;
import io.palmares.results.edition.Edition;
import io.palmares.results.publication.TimelineEntry.Milestone;
import io.palmares.results.ruling.Effect;
import io.palmares.results.ruling.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtendingTheTimetableTest {
    private static final Instant NOMINATIONS_CLOSE = Instant.parse("2020-03-01T17:00:00Z");
    private static final Instant JURY = Instant.parse("2020-05-01T16:00:00Z");
    private static final Instant VOTE_CLOSES = Instant.parse("2020-06-10T16:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Edition EDITION = new Edition(
            "e",
            "p",
            "h",
            null,
            AppliedThrough.NOTHING,
            List.of(new Edition.Version(1, "h", "{}", null, Instant.parse("2020-01-01T00:00:00Z"))),
            List.of(new Edition.Instants(
                    "c",
                    Instant.parse("2020-02-01T08:00:00Z"),
                    NOMINATIONS_CLOSE,
                    Instant.parse("2020-03-08T17:00:00Z"),
                    JURY,
                    Instant.parse("2020-06-01T07:00:00Z"),
                    VOTE_CLOSES,
                    Instant.parse("2020-07-01T16:00:00Z"))));

    private static Ruling ruling(String id, String category, Instant made, Instant until) {
        return ruling(id, "EXTEND", category, made, until);
    }

    private static Ruling ruling(String id, String kind, String category, Instant made, Instant until) {
        return new Ruling(
                id,
                "e",
                category,
                kind,
                "R1",
                "LATE",
                "More time.",
                null,
                null,
                made,
                Effect.NONE,
                until,
                null,
                AppliedThrough.NOTHING);
    }

    @Test
    void movesTheDeadlineThatWasNextWhenItWasRuled() {
        Instant made = NOMINATIONS_CLOSE.minusMillis(1);
        assertThat(Extensions.of(EDITION, List.of(ruling("r", "c", made, NOMINATIONS_CLOSE.plus(DAY)))))
                .containsExactly(new Extension(
                        "c",
                        Milestone.NOMINATIONS_CLOSE,
                        NOMINATIONS_CLOSE,
                        NOMINATIONS_CLOSE.plus(DAY),
                        "r",
                        "More time.",
                        made));
    }

    @Test
    void isOfTheNextDeadlineFromTheInstantOn() {
        assertThat(Extensions.of(EDITION, List.of(ruling("r", "c", NOMINATIONS_CLOSE, JURY))))
                .extracting(Extension::what)
                .containsExactly(Milestone.CONSENT_BY);
    }

    @Test
    void mayBeRepeated() {
        List<Extension> twice = Extensions.of(
                EDITION,
                List.of(
                        ruling("r1", "c", JURY.minus(DAY), JURY.plus(DAY)),
                        ruling("r2", "c", JURY, JURY.plus(DAY.multipliedBy(2)))));
        assertThat(twice).extracting(Extension::was).containsExactly(JURY, JURY.plus(DAY));
    }

    @Test
    void opensTheJurysTimeAgainThoughItHasPassed() {
        Instant late = JURY.plus(DAY);
        Ruling reopened = ruling("r", "REOPEN", "c", late, late.plus(DAY));
        assertThat(Extensions.of(EDITION, List.of(reopened)))
                .containsExactly(
                        new Extension("c", Milestone.JURY_DEADLINE, JURY, late.plus(DAY), "r", "More time.", late));
    }

    @Test
    void isNoneWhereTheJuryHadThatTimeAnyway() {
        Instant early = JURY.minus(DAY);
        assertThat(Extensions.of(EDITION, List.of(ruling("r", "REOPEN", "c", early, JURY))))
                .isEmpty();
        assertThat(Extensions.of(EDITION, List.of(ruling("r", "REOPEN", "c", early, JURY.plusMillis(1)))))
                .extracting(Extension::until)
                .containsExactly(JURY.plusMillis(1));
    }

    @Test
    void ofAVoteCountsOnceABoxCarriedItOut() {
        Ruling wish = ruling("r", "c", VOTE_CLOSES.minus(DAY), VOTE_CLOSES.plus(DAY));
        assertThat(Extensions.of(EDITION, List.of(wish))).isEmpty();
        assertThat(Extensions.of(EDITION, List.of(wish.appliedAt(VOTE_CLOSES.minus(DAY)))))
                .extracting(Extension::until)
                .containsExactly(VOTE_CLOSES.plus(DAY));
    }

    @Test
    void isOfItsCategoryOnly() {
        assertThat(Extensions.of(EDITION, List.of(ruling("r", "d", JURY.minus(DAY), JURY.plus(DAY)))))
                .isEmpty();
    }
}
