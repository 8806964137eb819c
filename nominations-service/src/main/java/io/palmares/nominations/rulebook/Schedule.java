package io.palmares.nominations.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The instants of a category, in UTC; those its preset does not use are absent.
public record Schedule(
        @Nullable Instant nominationsOpen,
        @Nullable Instant nominationsClose,
        @Nullable Instant consentBy,
        @Nullable Instant juryDeadline,
        @Nullable Instant votingOpens,
        @Nullable Instant votingCloses,
        Instant embargoUntil) {

    /// The instants in the order in which they must come.
    public List<Instant> inOrder() {
        return Stream.of(
                        nominationsOpen,
                        nominationsClose,
                        consentBy,
                        juryDeadline,
                        votingOpens,
                        votingCloses,
                        embargoUntil)
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .toList();
    }

    /// What is still to come moves later.
    public Schedule shifted(Duration by, Instant after) {
        return new Schedule(
                shift(nominationsOpen, by, after),
                shift(nominationsClose, by, after),
                shift(consentBy, by, after),
                shift(juryDeadline, by, after),
                shift(votingOpens, by, after),
                shift(votingCloses, by, after),
                embargoUntil.isAfter(after) ? embargoUntil.plus(by) : embargoUntil);
    }

    /// Takes from another timetable what is later than here and has not passed.
    public Schedule extendedBy(Schedule later, Instant now) {
        return new Schedule(
                later(nominationsOpen, later.nominationsOpen, now),
                later(nominationsClose, later.nominationsClose, now),
                later(consentBy, later.consentBy, now),
                later(juryDeadline, later.juryDeadline, now),
                later(votingOpens, later.votingOpens, now),
                later(votingCloses, later.votingCloses, now),
                Objects.requireNonNull(later(embargoUntil, later.embargoUntil, now)));
    }

    public Schedule withNominationsClose(Instant instant) {
        return new Schedule(nominationsOpen, instant, consentBy, juryDeadline, votingOpens, votingCloses, embargoUntil);
    }

    public Schedule withConsentBy(Instant instant) {
        return new Schedule(
                nominationsOpen, nominationsClose, instant, juryDeadline, votingOpens, votingCloses, embargoUntil);
    }

    public Schedule withJuryDeadline(Instant instant) {
        return new Schedule(
                nominationsOpen, nominationsClose, consentBy, instant, votingOpens, votingCloses, embargoUntil);
    }

    public Schedule withVotingCloses(Instant instant) {
        return new Schedule(
                nominationsOpen, nominationsClose, consentBy, juryDeadline, votingOpens, instant, embargoUntil);
    }

    private static @Nullable Instant shift(@Nullable Instant instant, Duration by, Instant after) {
        return instant != null && instant.isAfter(after) ? instant.plus(by) : instant;
    }

    private static @Nullable Instant later(@Nullable Instant mine, @Nullable Instant other, Instant now) {
        return mine != null && other != null && other.isAfter(mine) && mine.isAfter(now) ? other : mine;
    }
}
