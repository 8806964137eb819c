package io.palmares.nominations.nominee;

import io.palmares.contracts.rulebook.NomineeKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Who is put forward in a category: an aggregate of its own, at which nominations point.
///
/// @param identity who it is: never changes, but for erasure
/// @param file what the public may read, from the nomination that came first
/// @param supports the nominations that point here
/// @param completions what the nominee filled in themselves, every version, oldest first
/// @param frozen set when the candidates are: from then on only a ruling changes anything
/// @param letter whether the consent mail is still to be queued
/// @param before the state that a ruling took it from, for the ruling's reversal
public record Nominee(
        String edition,
        String category,
        String nominee,
        Identity identity,
        File file,
        State state,
        @Nullable Answer answer,
        List<Support> supports,
        List<Completion> completions,
        @Nullable Frozen frozen,
        boolean letter,
        @Nullable Decision decision,
        @Nullable State before) {

    /// Where a nominee stands.
    public enum State {
        CONSENT_PENDING,
        CONSENTED,
        DECLINED,
        TIMED_OUT,
        ELIGIBLE,
        INELIGIBLE,
        MERGED,
        MOVED,
        SHORTLISTED,
        NOT_SHORTLISTED,
        WINNER,
        EX_AEQUO,
        RUNNER_UP,
        FINALIST,
        WITHDRAWN,
        AWARD_DECLINED,
        REVOKED;

        /// May still become a candidate.
        public boolean isOpen() {
            return this == CONSENT_PENDING || this == CONSENTED || this == ELIGIBLE;
        }

        /// Nothing is to be decided about them any more before candidates are frozen.
        public boolean isDecided() {
            return this != CONSENT_PENDING && this != CONSENTED;
        }

        /// Named in a result, whatever became of the award.
        public boolean hasWon() {
            return this == WINNER || this == EX_AEQUO || this == AWARD_DECLINED || this == REVOKED;
        }

        /// Admitted, whatever came after.
        public boolean isAdmitted() {
            return switch (this) {
                case ELIGIBLE, SHORTLISTED, NOT_SHORTLISTED, WINNER, EX_AEQUO, RUNNER_UP, FINALIST -> true;
                case CONSENT_PENDING,
                        CONSENTED,
                        DECLINED,
                        TIMED_OUT,
                        INELIGIBLE,
                        MERGED,
                        MOVED,
                        WITHDRAWN,
                        AWARD_DECLINED,
                        REVOKED -> false;
            };
        }
    }

    /// Who it is.
    ///
    /// @param contact mail address; absent once erased or forgotten
    /// @param contactKey what addresses are compared by; of a winner whose address is forgotten, its mark
    public record Identity(
            NomineeKind kind,
            String name,
            @Nullable String contact,
            @Nullable String contactKey) {}

    /// What the public may read beside the name.
    ///
    /// @param organisation id of a known one, else its name
    /// @param partners ids of known organisations, else names; coordinator first
    public record File(
            @Nullable String organisation,
            @Nullable String country,
            List<String> partners,
            Map<String, String> citation,
            @Nullable String link) {
        public File {
            partners = List.copyOf(partners);
            citation = Map.copyOf(citation);
        }
    }

    /// The nominee's word.
    public record Answer(boolean consents, Instant at) {}

    /// The category's form, filled in by the nominee.
    ///
    /// @param file JSON text
    /// @param link published instead of the nomination's, if given
    /// @param category whose form it is, if a ruling moved the nominee afterwards; absent for their own category's
    public record Completion(
            String file,
            @Nullable String link,
            Instant at,
            @Nullable String category) {
        Completion of(String form) {
            return new Completion(file, link, at, category == null ? form : category);
        }
    }

    /// A nomination that points here.
    ///
    /// @param via the nominee it pointed at before a merge; absent if it came here itself
    public record Support(
            String nomination,
            String member,
            boolean self,
            @Nullable String via) {}

    /// A ruling about the nominee.
    ///
    /// @param target the nominee merged into, or the category moved to
    public record Decision(String ruling, @Nullable String target) {}

    /// What is fixed with the candidates.
    ///
    /// @param candidate absent of those who are none
    /// @param record canonical JSON of the public record
    /// @param file what a jury reads beside it, if there is anything
    /// @param drawn the public id of those among whom a lot decided at the cut, won or not
    public record Frozen(
            @Nullable String candidate,
            @Nullable String record,
            @Nullable String salt,
            @Nullable String label,
            @Nullable JuryFile file,
            @Nullable String drawn) {
        public static Frozen asNoCandidate(@Nullable String drawn) {
            return new Frozen(null, null, null, null, null, drawn);
        }

        public Frozen with(@Nullable JuryFile next) {
            return new Frozen(candidate, record, salt, label, next, drawn);
        }

        /// What is left once it is erased.
        Frozen erased() {
            return new Frozen(candidate, null, null, label, null, drawn);
        }
    }

    /// What others are told.
    public sealed interface Fact {
        /// The public record is there, or what goes with it has changed.
        record ProfileChanged() implements Fact {}

        /// Everything told of this nominee is to be forgotten.
        record Erased() implements Fact {}
    }

    public Nominee {
        supports = List.copyOf(supports);
        completions = List.copyOf(completions);
    }

    public @Nullable Completion newest() {
        return completions.isEmpty() ? null : completions.getLast();
    }

    /// The address on the web that is published with the name.
    public @Nullable String link() {
        Completion own = newest();
        return own != null && own.link() != null ? own.link() : file.link();
    }

    public boolean isErased() {
        return identity.name().isEmpty();
    }

    public boolean isFrozen() {
        return frozen != null;
    }

    Nominee with(Consumer<NomineeDraft> change) {
        NomineeDraft draft = new NomineeDraft(this);
        change.accept(draft);
        return draft.nominee();
    }
}
