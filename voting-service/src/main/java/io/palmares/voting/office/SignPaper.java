package io.palmares.voting.office;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Refusal;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Signature;
import io.palmares.voting.ballot.BallotBox;
import io.palmares.voting.ballot.BoxId;
import io.palmares.voting.ballot.FreezePaper;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The returning officer, or the deputy who steps in for them, freezes a paper with their signature.
public final class SignPaper {
    private final FreezePaper freezing;
    private final OfficerSignatures signatures;
    private final Deputies deputies;

    public SignPaper(FreezePaper freezing, OfficerSignatures signatures, Deputies deputies) {
        this.freezing = freezing;
        this.signatures = signatures;
        this.deputies = deputies;
    }

    /// Those whom an edition's rulebook names. Nobody is asked about others.
    @FunctionalInterface
    public interface Deputies {
        List<String> of(String edition);
    }

    /// What came of it.
    public sealed interface Outcome {
        record Frozen(BallotBox box) implements Outcome {}

        record NotTheOfficer() implements Outcome {}

        /// No signature was given: another holds the office, or the log does not list this one's key.
        record NotSigned(Refusal refusal) implements Outcome {}

        record NoSuchBox() implements Outcome {}

        /// There is no draft that waits for the officer.
        record NotWaiting() implements Outcome {}

        /// The draft is another one than the officer looked at.
        record AnotherDraft() implements Outcome {}

        /// nominations-service signed something else, or with the wrong key.
        record BadSignature() implements Outcome {}
    }

    /// Signs the draft whose body has this hash.
    public Outcome sign(Caller caller, BoxId box, Hash body) {
        String edition = box.category().edition();
        String category = box.category().category();
        By by = new By(caller.person().value(), Role.RETURNING_OFFICER);
        boolean deputy = deputies.of(edition).contains(by.person());
        if (!caller.has(by.role(), edition, category)
                && !(deputy && signatures.stepsIn(edition, category, by, List.of()))) {
            return new Outcome.NotTheOfficer();
        }
        Asking asking = new Asking(box, by);
        return switch (freezing.freeze(box, body, asking)) {
            case FreezePaper.Outcome.Frozen(BallotBox frozen) -> new Outcome.Frozen(frozen);
            case FreezePaper.Outcome.NoSuchBox _ -> new Outcome.NoSuchBox();
            case FreezePaper.Outcome.NotWaiting _ -> new Outcome.NotWaiting();
            case FreezePaper.Outcome.AnotherDraft _ -> new Outcome.AnotherDraft();
            case FreezePaper.Outcome.BadSignature _ -> new Outcome.BadSignature();
            case FreezePaper.Outcome.NotSigned _ -> new Outcome.NotSigned(Objects.requireNonNull(asking.refusal));
        };
    }

    /// Asks for one signature, and keeps why there was none.
    private final class Asking implements FreezePaper.OfficerSignature {
        private final BoxId box;
        private final By by;
        private @Nullable Refusal refusal;

        Asking(BoxId box, By by) {
            this.box = box;
            this.by = by;
        }

        @Override
        public Optional<Signature> over(EntryBody draft) {
            return switch (signatures.sign(
                    box.category().edition(), box.category().category(), by, draft, List.of())) {
                case Done<Signature>(Signature signature) -> Optional.of(signature);
                case Refused<Signature>(Refusal why) -> {
                    refusal = why;
                    yield Optional.empty();
                }
            };
        }
    }
}
