package io.palmares.voting.ballot.events;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.BallotBoxOpened;
import io.palmares.contracts.event.BallotBoxSealed;
import io.palmares.contracts.event.BallotBoxUndisputed;
import io.palmares.contracts.event.Event;
import io.palmares.contracts.event.PaperDisputed;
import io.palmares.contracts.event.PaperDrafted;
import io.palmares.contracts.event.PaperFrozen;
import io.palmares.contracts.event.RulingApplied;
import io.palmares.contracts.event.RulingKind;
import io.palmares.contracts.event.RulingTooLate;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.Subject;
import io.palmares.voting.ballot.BoxFact;
import io.palmares.voting.ballot.BoxId;
import io.palmares.voting.ballot.Ruling;
import io.palmares.voting.ballot.Seal;
import java.util.function.Function;

/// Says what a box did in the words that the services share.
public final class BoxAnnouncements implements Function<BoxFact, NewEvent> {
    @Override
    public NewEvent apply(BoxFact fact) {
        String edition = fact.box().category().edition();
        String category = fact.box().category().category();
        String of = fact.box().electorClass();
        return switch (fact) {
            case BoxFact.PaperDrafted f -> {
                Bytes body = f.draft().body().bytes();
                yield event(
                        Contracts.PAPER_DRAFTED,
                        f.box(),
                        new PaperDrafted(edition, category, of, null, body.asUtf8(), hash(body)));
            }
            case BoxFact.PaperDisputed f ->
                event(Contracts.PAPER_DISPUTED, f.box(), new PaperDisputed(edition, category, of, null, f.reasons()));
            case BoxFact.PaperFrozen f ->
                event(
                        Contracts.PAPER_FROZEN,
                        f.box(),
                        new PaperFrozen(
                                edition,
                                category,
                                of,
                                null,
                                f.paper().id().toString(),
                                f.paper().paper().roll().version(),
                                f.times().opens(),
                                f.times().closes(),
                                f.paper().entry().bytes().toString()));
            case BoxFact.Opened f ->
                event(
                        Contracts.BALLOT_BOX_OPENED,
                        f.box(),
                        new BallotBoxOpened(
                                edition, category, of, null, f.paper().id().toString(), f.at()));
            case BoxFact.Sealed f -> event(Contracts.BALLOT_BOX_SEALED, f.box(), sealed(f));
            case BoxFact.Undisputed f ->
                event(
                        Contracts.BALLOT_BOX_UNDISPUTED,
                        f.box(),
                        new BallotBoxUndisputed(
                                edition,
                                category,
                                of,
                                null,
                                f.paper().id().toString(),
                                f.struck(),
                                f.admitted(),
                                f.at()));
            case BoxFact.RulingApplied f ->
                event(
                        Contracts.RULING_APPLIED,
                        f.box(),
                        new RulingApplied(
                                edition, category, of, null, f.ruling().id(), kind(f.ruling()), f.at()));
            case BoxFact.RulingTooLate f ->
                event(
                        Contracts.RULING_TOO_LATE,
                        f.box(),
                        new RulingTooLate(
                                edition, category, of, null, f.ruling().id(), kind(f.ruling()), f.reason(), f.at()));
        };
    }

    private static BallotBoxSealed sealed(BoxFact.Sealed fact) {
        Seal seal = fact.seal();
        return new BallotBoxSealed(
                fact.box().category().edition(),
                fact.box().category().category(),
                fact.box().electorClass(),
                null,
                fact.paper().id().toString(),
                seal.leaves(),
                seal.root().toString(),
                seal.ballots(),
                seal.keys(),
                seal.at(),
                seal.entry().toString());
    }

    private static RulingKind kind(Ruling ruling) {
        return switch (ruling.act()) {
            case Ruling.Extend _ -> RulingKind.EXTEND;
            case Ruling.Suspend _ -> RulingKind.SUSPEND;
            case Ruling.Resume _ -> RulingKind.RESUME;
            case Ruling.Cancel _ -> RulingKind.CANCEL;
            case Ruling.StrikeKey _, Ruling.StrikeLeaf _ -> RulingKind.STRIKE;
            case Ruling.Admit _ -> RulingKind.ADMIT;
            case Ruling.Withdraw _ -> RulingKind.WITHDRAW;
        };
    }

    private static String hash(Bytes body) {
        return Hash.sha256(body.toArray()).toString();
    }

    private static <E extends Event> NewEvent event(Contract<E> contract, BoxId box, E data) {
        return new NewEvent(
                new EventKind(contract.type(), contract.topic()),
                new Subject("box/" + box, box.category().toString()),
                data);
    }
}
