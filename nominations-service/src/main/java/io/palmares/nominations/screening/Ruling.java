package io.palmares.nominations.screening;

import io.palmares.aggregate.Proposal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision with clause, reason code, public text and two people. All rulings together are the public register.
///
/// @param who the two people, once in force
/// @param toCarry whether its effect is still to be brought about
/// @param boxAnswers what the boxes said that had to carry it out
/// @param reversedBy the ruling that undid it
/// @param logged what the log holds of it, once in force
public record Ruling(
        String ruling,
        String edition,
        String category,
        Content content,
        State state,
        @Nullable Proposal proposal,
        List<String> who,
        @Nullable Instant made,
        boolean toCarry,
        Result result,
        @Nullable String tooLate,
        List<Answer> boxAnswers,
        @Nullable String reversedBy,
        @Nullable Logged logged) {

    /// How far it is.
    public enum State {
        PROPOSED,
        IN_FORCE,
        REVERSED,
        WITHDRAWN
    }

    /// What became of its effect: pages show this, never the wish.
    public enum Result {
        PENDING,
        APPLIED,
        TOO_LATE
    }

    /// What a ruling does.
    public enum Kind {
        EXTEND,
        SUSPEND,
        RESUME,
        CANCEL,
        STRIKE,
        ADMIT,
        WITHDRAW,
        EXCLUDE,
        MOVE,
        MERGE,
        LATE_CONSENT,
        NO_AWARD,
        REOPEN,
        VOID_CARD,
        REVERSE;

        /// About one nominee.
        public boolean isOfNominee() {
            return switch (this) {
                case EXCLUDE, MOVE, MERGE, LATE_CONSENT, WITHDRAW -> true;
                case EXTEND, SUSPEND, RESUME, CANCEL, STRIKE, ADMIT, NO_AWARD, REOPEN, VOID_CARD, REVERSE -> false;
            };
        }
    }

    /// What it says.
    ///
    /// @param code reason code
    /// @param text public
    /// @param juror whose card VOID_CARD is about: that for the candidate, or all of them without one
    /// @param into the nominee that a merged one joins
    /// @param until the new instant of EXTEND, and of REOPEN
    /// @param reverses the ruling that REVERSE undoes
    public record Content(
            Kind kind,
            String clause,
            String code,
            String text,
            @Nullable String nominee,
            @Nullable String candidate,
            @Nullable String juror,
            @Nullable String into,
            @Nullable String toCategory,
            @Nullable Instant until,
            @Nullable String electorClass,
            @Nullable String key,
            @Nullable String leaf,
            @Nullable String ballot,
            @Nullable String reverses) {}

    /// A box's word.
    public record Answer(
            String electorClass, boolean applied, @Nullable String reason) {}

    /// What the log holds.
    ///
    /// @param textSalt of the public text's hash, base64url; erasable
    /// @param entry base64url
    public record Logged(@Nullable String textSalt, String entry) {}

    /// What others are told.
    public sealed interface Fact {
        /// It is in force.
        record Made() implements Fact {}
    }

    public Ruling {
        who = List.copyOf(who);
        boxAnswers = List.copyOf(boxAnswers);
    }

    /// Of this category, or moving a nominee into it.
    boolean concerns(String edition, String category) {
        return this.edition.equals(edition)
                && (this.category.equals(category) || category.equals(content.toCategory()));
    }

    static Ruling proposed(String ruling, String edition, String category, Content content, Proposal open) {
        return new Ruling(
                ruling,
                edition,
                category,
                content,
                State.PROPOSED,
                open,
                List.of(),
                null,
                false,
                Result.PENDING,
                null,
                List.of(),
                null,
                null);
    }

    Ruling inForce(List<String> people, Instant at, Logged entry) {
        return new Ruling(
                ruling,
                edition,
                category,
                content,
                State.IN_FORCE,
                null,
                people,
                at,
                true,
                Result.PENDING,
                null,
                boxAnswers,
                null,
                entry);
    }

    Ruling withdrawn() {
        return new Ruling(
                ruling,
                edition,
                category,
                content,
                State.WITHDRAWN,
                null,
                who,
                made,
                false,
                result,
                tooLate,
                boxAnswers,
                null,
                logged);
    }

    /// Its effect is brought about, or left to the boxes (PENDING), or impossible.
    Ruling carried(Result next, @Nullable String why) {
        Result kept = result == Result.PENDING ? next : result;
        return new Ruling(
                ruling,
                edition,
                category,
                content,
                state,
                proposal,
                who,
                made,
                false,
                kept,
                why,
                boxAnswers,
                reversedBy,
                logged);
    }

    /// A box's word; one that applied it decides.
    Ruling answered(Answer answer) {
        List<Answer> more = new ArrayList<>(boxAnswers);
        more.removeIf(other -> other.electorClass().equals(answer.electorClass()));
        more.add(answer);
        Result next = result == Result.APPLIED || answer.applied() ? Result.APPLIED : Result.TOO_LATE;
        String why = next == Result.TOO_LATE ? answer.reason() : null;
        return new Ruling(
                ruling,
                edition,
                category,
                content,
                state,
                proposal,
                who,
                made,
                toCarry,
                next,
                why,
                more,
                reversedBy,
                logged);
    }

    Ruling reversed(String by) {
        return new Ruling(
                ruling,
                edition,
                category,
                content,
                State.REVERSED,
                null,
                who,
                made,
                false,
                result,
                tooLate,
                boxAnswers,
                by,
                logged);
    }
}
