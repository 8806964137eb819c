package io.palmares.nominations.category;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What is done once for the people of a category when its instant has come. Days are calendar days in the edition's
/// zone. An instant that was moved comes anew.
public enum Chore {
    /// Whoever has not answered is reminded two days before the end of consent.
    REMIND_NOMINEES,
    /// Jurors are reminded two days before their deadline.
    REMIND_JURORS,
    /// Whoever has not fetched their right is reminded two days before the vote closes, or half-way through a short
    /// one.
    REMIND_ELECTORS,
    /// Nothing more is to be counted of a cancelled category: what opens its ballots is destroyed when objections to
    /// it, or to what was counted of it all the same, are over.
    END_CANCELLED,
    /// Who declined or was silent: 30 days after the end of consent.
    FORGET_SILENT,
    /// Addresses: 90 days after the end of the category.
    FORGET_ADDRESSES,
    /// Nominations, and nominees who did not win: a year after the end of the category.
    FORGET_LOST;

    /// A chore and the instant it is for.
    public record Due(Chore chore, Instant at) {}

    Optional<Due> due(Course course) {
        return Optional.ofNullable(instant(course)).map(at -> new Due(this, at));
    }

    private @Nullable Instant instant(Course course) {
        return switch (this) {
            case REMIND_NOMINEES ->
                course.state() == State.SCREENING && !course.consentEnded()
                        ? twoDaysBefore(course, course.schedule().consentBy())
                        : null;
            case REMIND_JURORS ->
                course.state() == State.JURY
                        ? twoDaysBefore(course, course.schedule().juryDeadline())
                        : null;
            case REMIND_ELECTORS -> course.state() == State.VOTING ? beforeVotingCloses(course) : null;
            case END_CANCELLED -> course.awaitsAnswer() ? null : afterObjections(course, settled(course));
            case FORGET_SILENT -> later(course, silenceEnded(course), end -> end.plusDays(30));
            case FORGET_ADDRESSES -> later(course, course.ended(), end -> end.plusDays(90));
            case FORGET_LOST -> later(course, course.ended(), end -> end.plusYears(1));
        };
    }

    private static @Nullable Instant twoDaysBefore(Course course, @Nullable Instant deadline) {
        return later(course, deadline, end -> end.minusDays(2));
    }

    private static @Nullable Instant beforeVotingCloses(Course course) {
        @Nullable Instant opens = course.schedule().votingOpens();
        @Nullable Instant closes = course.schedule().votingCloses();
        @Nullable Instant early = twoDaysBefore(course, closes);
        if (opens == null || closes == null || early == null) {
            return null;
        }
        Instant halfWay = Instant.ofEpochMilli((opens.toEpochMilli() + closes.toEpochMilli()) / 2);
        return early.isBefore(halfWay) ? halfWay : early;
    }

    private static @Nullable Instant settled(Course course) {
        if (course.state() != State.CANCELLED) {
            return null;
        }
        return course.isStillCounted() ? course.announcedAt() : course.ended();
    }

    private static @Nullable Instant afterObjections(Course course, @Nullable Instant settled) {
        return later(course, settled, end -> end.plusDays(course.terms().objectionDays()));
    }

    /// Whoever is asked for consent in a cancelled category need not answer any more.
    private static @Nullable Instant silenceEnded(Course course) {
        if (course.consentEnded()) {
            return course.schedule().consentBy();
        }
        return course.state() == State.CANCELLED ? course.ended() : null;
    }

    private static @Nullable Instant later(
            Course course, @Nullable Instant from, UnaryOperator<ZonedDateTime> calendar) {
        return from == null
                ? null
                : calendar.apply(from.atZone(ZoneId.of(course.terms().zone()))).toInstant();
    }
}
