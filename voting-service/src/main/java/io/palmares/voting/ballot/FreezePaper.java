package io.palmares.voting.ballot;

import io.palmares.booth.BallotPaper;
import io.palmares.booth.FrozenPaper;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Signature;
import java.util.List;
import java.util.Optional;

/// The two signatures under a paper: results-service's, then the returning officer's, which freezes it.
public final class FreezePaper {
    private final Boxes boxes;

    public FreezePaper(Boxes boxes) {
        this.boxes = boxes;
    }

    /// Takes results-service's answer to a draft. An answer to an earlier draft, or a second one, changes nothing.
    public void signedByResults(BoxId id, Hash body, Signature signature) {
        boolean written = false;
        while (!written) {
            Optional<BallotBox> box = boxes.find(id);
            written = box.isEmpty()
                    || !(box.get().state() instanceof BoxState.Drafted(BallotPaper draft))
                    || !DraftPapers.hash(draft).equals(body)
                    || signed(box.get(), draft, signature);
        }
    }

    private boolean signed(BallotBox box, BallotPaper draft, Signature signature) {
        return isGood(draft, signature)
                ? boxes.save(box.in(new BoxState.Signed(draft, signature)), List.of())
                : dispute(box, draft, "the signature by results-service does not fit the draft");
    }

    private boolean dispute(BallotBox box, BallotPaper draft, String reason) {
        List<String> reasons = List.of(reason);
        return boxes.save(
                box.in(new BoxState.Disputed(draft, reasons)), List.of(new BoxFact.PaperDisputed(box.id(), reasons)));
    }

    private static boolean isGood(BallotPaper draft, Signature signature) {
        return signature.key().verifies(draft.body().toSign(), signature.value());
    }

    /// What came of the officer's signature.
    public sealed interface Outcome {
        /// Frozen, now or before by the same signature request.
        record Frozen(BallotBox box) implements Outcome {}

        record NoSuchBox() implements Outcome {}

        /// There is no draft that waits for the officer.
        record NotWaiting() implements Outcome {}

        /// The draft is another one by now.
        record AnotherDraft() implements Outcome {}

        /// The officer's signature was refused.
        record NotSigned() implements Outcome {}

        /// The signature does not fit the draft, or is by the key that signed it for results-service.
        record BadSignature() implements Outcome {}
    }

    /// The body that the officer is to sign, if it is still the one they mean.
    public Outcome freeze(BoxId id, Hash body, OfficerSignature officer) {
        Optional<BallotBox> box = boxes.find(id);
        if (box.isEmpty()) {
            return new Outcome.NoSuchBox();
        }
        return switch (box.get().state()) {
            case BoxState.Signed(BallotPaper draft, Signature byResults)
            when DraftPapers.hash(draft).equals(body) ->
                officer.over(draft.body())
                        .map(byOfficer -> freeze(box.get(), draft, byResults, byOfficer))
                        .orElseGet(Outcome.NotSigned::new);
            case BoxState.Unfrozen unfrozen
            when !DraftPapers.hash(unfrozen.draft()).equals(body) -> new Outcome.AnotherDraft();
            case BoxState.WithPaper with
            when DraftPapers.hash(with.paper().paper()).equals(body) -> new Outcome.Frozen(box.get());
            case BoxState.WithPaper _ -> new Outcome.AnotherDraft();
            case BoxState.Unfrozen _, BoxState.Cancelled _ -> new Outcome.NotWaiting();
        };
    }

    /// Asks for the officer's signature, which may be refused; only called for the draft they named.
    @FunctionalInterface
    public interface OfficerSignature {
        Optional<Signature> over(EntryBody body);
    }

    private Outcome freeze(BallotBox box, BallotPaper draft, Signature byResults, Signature byOfficer) {
        if (!isGood(draft, byOfficer) || byOfficer.key().equals(byResults.key())) {
            return new Outcome.BadSignature();
        }
        FrozenPaper paper = FrozenPaper.of(draft.body().with(List.of(byResults, byOfficer)));
        BallotBox frozen = box.in(new BoxState.Frozen(paper));
        boolean written = boxes.save(frozen, List.of(new BoxFact.PaperFrozen(box.id(), paper, box.times())));
        return written ? new Outcome.Frozen(frozen) : new Outcome.AnotherDraft();
    }
}
