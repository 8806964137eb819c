package io.palmares.results.category.events;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.Topics;
import io.palmares.contracts.event.BallotBoxSealed;
import io.palmares.contracts.event.BallotBoxUndisputed;
import io.palmares.contracts.event.CandidatesFrozen;
import io.palmares.contracts.event.CategoryMoved;
import io.palmares.contracts.event.DirectAwardDecided;
import io.palmares.contracts.event.Event;
import io.palmares.contracts.event.FrozenCandidate;
import io.palmares.contracts.event.LogFilePart;
import io.palmares.contracts.event.LotRevealed;
import io.palmares.contracts.event.PaperDrafted;
import io.palmares.contracts.event.PaperFrozen;
import io.palmares.contracts.event.RollFrozen;
import io.palmares.contracts.event.RollPart;
import io.palmares.contracts.event.RulingApplied;
import io.palmares.contracts.event.RulingKind;
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.ledger.PublicKey;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.Handler;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subscriptions;
import io.palmares.results.category.AppliedRuling;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.DirectAward;
import io.palmares.results.category.Entrant;
import io.palmares.results.category.FrozenRoll;
import io.palmares.results.category.Heard;
import io.palmares.results.category.LearnCategory;
import io.palmares.results.category.Move;
import io.palmares.results.category.Poll;
import io.palmares.results.category.RevealedLot;
import io.palmares.results.category.SealedBox;
import io.palmares.results.category.SealedJury;
import io.palmares.results.category.Shortlist;
import io.palmares.results.list.ListName;
import io.palmares.results.list.Part;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Categories in the published language. Every type of every followed subject is taken, so that numbering has no gaps.
public final class HearCategories {
    private final LearnCategory learn;
    private final Register register;

    /// Where rulings are kept.
    @FunctionalInterface
    public interface Register {
        /// Whether the ruling is known there; a repetition changes nothing.
        boolean applied(String ruling, Instant at);
    }

    public HearCategories(LearnCategory learn, Register register) {
        this.learn = learn;
        this.register = register;
    }

    public Subscriptions nominations() {
        Subscriptions all = Subscriptions.to(Topics.NOMINATIONS);
        all = on(all, Contracts.PANEL_APPOINTED, pass(e -> id(e.edition(), e.category())));
        all = on(
                all,
                Contracts.CANDIDATES_FROZEN,
                fact(e -> id(e.edition(), e.category()), (h, e) -> h.contending(c -> c.frozen(entrants(e)))));
        all = on(all, Contracts.CATEGORY_MOVED, fact(e -> id(e.edition(), e.category()), (h, e) -> h.moved(move(e))));
        all = on(all, Contracts.DIRECT_AWARD_DECIDED, this::decided);
        all = on(all, Contracts.NOMINATIONS_CLOSED, pass(e -> id(e.edition(), e.category())));
        all = on(all, Contracts.LOG_FILE_PART, this::listPart);
        return on(
                all,
                Contracts.CATEGORY_FINAL,
                event -> learn.closed(id(event.data().edition(), event.data().category()), event.meta()));
    }

    public Subscriptions shortlists() {
        Subscriptions all = Subscriptions.to(Topics.SHORTLISTS);
        all = on(all, Contracts.SHORTLIST_PUBLISHED, this::shortlist);
        return on(
                all,
                Contracts.JURY_SEALED,
                fact(
                        e -> id(e.edition(), e.category()),
                        (h, e) -> h.judged(new SealedJury(e.scorecards(), e.digest(), e.commitment()))));
    }

    public Subscriptions electorates() {
        Subscriptions all = Subscriptions.to(Topics.ELECTORATES);
        all = on(all, Contracts.ROLL_PART, this::rollPart);
        all = on(
                all,
                Contracts.ROLL_FROZEN,
                fact(e -> id(e.edition(), e.category()), (h, e) -> h.polling(p -> p.rolled(roll(e)))));
        all = on(all, Contracts.LOT_REVEALED, this::lot);
        return on(
                all,
                Contracts.ROLLKEY_DESTROYED,
                fact(e -> id(e.edition(), e.category()), (h, e) -> h.polling(Poll::withoutRollKey)));
    }

    public Subscriptions boxes() {
        Subscriptions all = Subscriptions.to(Topics.BALLOT_BOXES);
        all = on(all, Contracts.PAPER_DRAFTED, this::draft);
        all = on(all, Contracts.PAPER_FROZEN, this::frozen);
        all = on(all, Contracts.PAPER_DISPUTED, pass(e -> id(e.edition(), e.category())));
        all = on(all, Contracts.BALLOT_BOX_OPENED, pass(e -> id(e.edition(), e.category())));
        all = on(
                all,
                Contracts.BALLOT_BOX_SEALED,
                fact(e -> id(e.edition(), e.category()), (h, e) -> h.polling(p -> p.boxed(box(e)))));
        all = on(
                all,
                Contracts.BALLOT_BOX_UNDISPUTED,
                fact(e -> id(e.edition(), e.category()), HearCategories::undisputed));
        all = on(all, Contracts.RULING_APPLIED, this::rulingApplied);
        return on(all, Contracts.RULING_TOO_LATE, pass(e -> id(e.edition(), e.category())));
    }

    private static <E extends Event> Subscriptions on(Subscriptions all, Contract<E> contract, Handler<E> handler) {
        return all.on(contract.type(), contract.record(), handler);
    }

    private <E extends Event> Handler<E> fact(Function<E, CategoryId> of, BiFunction<Heard, E, Heard> change) {
        return event -> learn.learn(of.apply(event.data()), event.meta(), h -> change.apply(h, event.data()));
    }

    private <E extends Event> Handler<E> pass(Function<E, CategoryId> of) {
        return event -> learn.pass(of.apply(event.data()), event.meta());
    }

    private Outcome shortlist(Delivered<ShortlistPublished> event) {
        ShortlistPublished it = event.data();
        return learn.shortlist(
                id(it.edition(), it.category()), event.meta(), new Shortlist(it.finalists(), it.shortlistHash()));
    }

    private Outcome decided(Delivered<DirectAwardDecided> event) {
        DirectAwardDecided it = event.data();
        return learn.decided(id(it.edition(), it.category()), event.meta(), award(it));
    }

    private Outcome listPart(Delivered<LogFilePart> event) {
        LogFilePart it = event.data();
        return learn.listPart(
                id(it.edition(), it.category()),
                event.meta(),
                new ListName(it.edition(), it.root()),
                new Part(it.part(), it.of(), it.lines()));
    }

    /// The seeds of the cut are the jury's.
    private Outcome lot(Delivered<LotRevealed> event) {
        LotRevealed it = event.data();
        CategoryId id = id(it.edition(), it.category());
        return switch (it.purpose()) {
            case CUT -> learn.pass(id, event.meta());
            case COUNT ->
                learn.lot(
                        id,
                        event.meta(),
                        new RevealedLot(it.seeds().getFirst(), it.seeds().getLast()));
        };
    }

    private Outcome rollPart(Delivered<RollPart> event) {
        RollPart it = event.data();
        List<PublicKey> keys = it.keys().stream().map(PublicKey::parse).toList();
        return learn.rollPart(
                id(it.edition(), it.category()), event.meta(), it.electorClass(), it.rollVersion(), it.part(), keys);
    }

    private Outcome draft(Delivered<PaperDrafted> event) {
        PaperDrafted it = event.data();
        return DraftReading.of(it)
                .map(draft -> learn.draft(id(it.edition(), it.category()), event.meta(), draft))
                .orElseGet(() -> new Outcome.Unreadable("the body is no ballot paper"));
    }

    private Outcome frozen(Delivered<PaperFrozen> event) {
        PaperFrozen it = event.data();
        return learn.frozen(id(it.edition(), it.category()), event.meta(), it.electorClass(), it.paper(), it.entry());
    }

    /// The register shows what boxes carried out, not what was ruled.
    private Outcome rulingApplied(Delivered<RulingApplied> event) {
        RulingApplied it = event.data();
        boolean known = it.kind() != RulingKind.EXTEND || register.applied(it.ruling(), it.at());
        return known ? applied(event) : new Outcome.NotYet("ruling " + it.ruling());
    }

    private Outcome applied(Delivered<RulingApplied> event) {
        RulingApplied it = event.data();
        return learn.learn(
                id(it.edition(), it.category()),
                event.meta(),
                heard -> heard.polling(p -> p.applying(new AppliedRuling(it.ruling(), it.electorClass()))));
    }

    private static Heard undisputed(Heard heard, BallotBoxUndisputed it) {
        return heard.polling(
                p -> p.undisputed(it.electorClass(), box -> box.afterDisputes(it.struck(), it.admitted())));
    }

    private static CategoryId id(String edition, String category) {
        return new CategoryId(edition, category);
    }

    private static List<Entrant> entrants(CandidatesFrozen it) {
        return it.candidates().stream().map(HearCategories::entrant).toList();
    }

    private static Entrant entrant(FrozenCandidate it) {
        return new Entrant(it.id(), it.nominee(), it.label());
    }

    private static Move move(CategoryMoved it) {
        return new Move(it.from().name(), it.to().name(), it.who(), it.why(), it.at());
    }

    private static DirectAward award(DirectAwardDecided it) {
        return new DirectAward(new Entrant(it.candidate(), it.nominee(), it.label()), it.citationHash());
    }

    private static FrozenRoll roll(RollFrozen it) {
        return new FrozenRoll(it.electorClass(), it.rollVersion(), it.weight(), it.size(), it.root(), it.mergedInto());
    }

    private static SealedBox box(BallotBoxSealed it) {
        return new SealedBox(
                it.electorClass(), it.paper(), it.leaves(), it.root(), it.ballots(), it.keys(), false, 0, 0);
    }
}
