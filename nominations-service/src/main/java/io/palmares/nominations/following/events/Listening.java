package io.palmares.nominations.following.events;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.Topics;
import io.palmares.contracts.event.BallotBoxOpened;
import io.palmares.contracts.event.BallotBoxSealed;
import io.palmares.contracts.event.BallotBoxUndisputed;
import io.palmares.contracts.event.CountCommitted;
import io.palmares.contracts.event.CountDisputed;
import io.palmares.contracts.event.CountingKeyMade;
import io.palmares.contracts.event.Event;
import io.palmares.contracts.event.JurySealed;
import io.palmares.contracts.event.OutcomeKind;
import io.palmares.contracts.event.PaperDisputed;
import io.palmares.contracts.event.PaperDrafted;
import io.palmares.contracts.event.PaperFrozen;
import io.palmares.contracts.event.PaperSigned;
import io.palmares.contracts.event.Placing;
import io.palmares.contracts.event.ResultAnnounced;
import io.palmares.contracts.event.ResultCertified;
import io.palmares.contracts.event.ResultWithdrawn;
import io.palmares.contracts.event.RulingApplied;
import io.palmares.contracts.event.RulingTooLate;
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subscriptions;
import io.palmares.nominations.category.Box;
import io.palmares.nominations.following.TakeFacts;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.screening.Ruling;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/// Hears the jury, the boxes and the results. Every event of a subject is followed, also where it means nothing here.
public final class Listening {
    private final TakeFacts facts;

    public Listening(TakeFacts facts) {
        this.facts = facts;
    }

    public Subscriptions shortlists() {
        Subscriptions all = Subscriptions.to(Topics.SHORTLISTS);
        all = on(all, Contracts.SHORTLIST_PUBLISHED, this::shortlist);
        return on(all, Contracts.JURY_SEALED, this::jurySealed);
    }

    public Subscriptions boxes() {
        Subscriptions all = Subscriptions.to(Topics.BALLOT_BOXES);
        all = on(all, Contracts.PAPER_DRAFTED, this::drafted);
        all = on(all, Contracts.PAPER_FROZEN, this::frozen);
        all = on(all, Contracts.PAPER_DISPUTED, this::disputed);
        all = on(all, Contracts.BALLOT_BOX_OPENED, this::opened);
        all = on(all, Contracts.BALLOT_BOX_SEALED, this::sealed);
        all = on(all, Contracts.BALLOT_BOX_UNDISPUTED, this::undisputed);
        all = on(all, Contracts.RULING_APPLIED, this::applied);
        return on(all, Contracts.RULING_TOO_LATE, this::tooLate);
    }

    public Subscriptions results() {
        Subscriptions all = Subscriptions.to(Topics.RESULTS);
        all = on(all, Contracts.COUNTING_KEY_MADE, this::keyMade);
        all = on(all, Contracts.PAPER_SIGNED, this::signed);
        all = on(all, Contracts.COUNT_COMMITTED, this::counted);
        all = on(all, Contracts.COUNT_DISPUTED, this::countDisputed);
        all = on(all, Contracts.RESULT_CERTIFIED, this::certified);
        all = on(all, Contracts.RESULT_WITHDRAWN, this::withdrawn);
        return on(all, Contracts.RESULT_ANNOUNCED, this::announced);
    }

    private static <T extends Event> Subscriptions on(
            Subscriptions all, Contract<T> contract, BiFunction<EventHeaders, T, Outcome> handler) {
        return all.on(
                contract.type(), contract.record(), (Delivered<T> event) -> handler.apply(event.meta(), event.data()));
    }

    private Outcome shortlist(EventHeaders meta, ShortlistPublished it) {
        return facts.shortlist(meta, it.edition(), it.category(), it.finalists());
    }

    private Outcome jurySealed(EventHeaders meta, JurySealed it) {
        return facts.jurySealed(meta, it.edition(), it.category());
    }

    private Outcome drafted(EventHeaders meta, PaperDrafted it) {
        return facts.ofBox(meta, it.edition(), it.category());
    }

    private Outcome frozen(EventHeaders meta, PaperFrozen it) {
        Box box = new Box(it.electorClass(), it.paper(), it.rollVersion(), it.opens(), it.closes(), Box.Stage.FROZEN);
        return facts.paperFrozen(meta, it.edition(), it.category(), box);
    }

    private Outcome disputed(EventHeaders meta, PaperDisputed it) {
        return facts.ofBox(meta, it.edition(), it.category());
    }

    private Outcome opened(EventHeaders meta, BallotBoxOpened it) {
        return facts.opened(meta, it.edition(), it.category(), it.electorClass(), it.at());
    }

    private Outcome sealed(EventHeaders meta, BallotBoxSealed it) {
        return facts.sealed(meta, it.edition(), it.category(), it.electorClass(), it.at());
    }

    private Outcome undisputed(EventHeaders meta, BallotBoxUndisputed it) {
        return facts.undisputed(meta, it.edition(), it.category(), it.electorClass());
    }

    private Outcome applied(EventHeaders meta, RulingApplied it) {
        return facts.answered(
                meta, it.edition(), it.category(), it.ruling(), new Ruling.Answer(it.electorClass(), true, null));
    }

    private Outcome tooLate(EventHeaders meta, RulingTooLate it) {
        return facts.answered(
                meta,
                it.edition(),
                it.category(),
                it.ruling(),
                new Ruling.Answer(it.electorClass(), false, it.reason()));
    }

    private Outcome keyMade(EventHeaders meta, CountingKeyMade it) {
        return facts.ofResult(meta, it.edition(), it.category());
    }

    private Outcome signed(EventHeaders meta, PaperSigned it) {
        return facts.ofResult(meta, it.edition(), it.category());
    }

    private Outcome counted(EventHeaders meta, CountCommitted it) {
        return facts.ofResult(meta, it.edition(), it.category());
    }

    private Outcome countDisputed(EventHeaders meta, CountDisputed it) {
        return facts.ofResult(meta, it.edition(), it.category());
    }

    private Outcome certified(EventHeaders meta, ResultCertified it) {
        return facts.certified(meta, it.edition(), it.category(), it.resultVersion(), it.at());
    }

    private Outcome withdrawn(EventHeaders meta, ResultWithdrawn it) {
        return facts.withdrawn(meta, it.edition(), it.category(), it.reason(), it.at());
    }

    private Outcome announced(EventHeaders meta, ResultAnnounced it) {
        Map<String, Nominee.State> places = new HashMap<>();
        for (Placing placing : it.placings()) {
            places.put(placing.candidate(), placing.place() == 2 ? Nominee.State.RUNNER_UP : Nominee.State.FINALIST);
        }
        boolean shared = it.outcome() == OutcomeKind.EX_AEQUO;
        it.winners().forEach(winner -> places.put(winner, shared ? Nominee.State.EX_AEQUO : Nominee.State.WINNER));
        return facts.announced(
                meta,
                it.edition(),
                it.category(),
                new TakeFacts.Announced(it.resultVersion(), it.winners(), places, it.at()));
    }
}
