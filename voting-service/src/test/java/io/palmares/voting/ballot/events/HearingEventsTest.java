package io.palmares.voting.ballot.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.CandidatesFrozen;
import io.palmares.contracts.event.CategoryFinal;
import io.palmares.contracts.event.CountCommitted;
import io.palmares.contracts.event.CountingKeyMade;
import io.palmares.contracts.event.Event;
import io.palmares.contracts.event.FrozenCandidate;
import io.palmares.contracts.event.OutcomeKind;
import io.palmares.contracts.event.PaperSigned;
import io.palmares.contracts.event.ResultAnnounced;
import io.palmares.contracts.event.RollFrozen;
import io.palmares.contracts.event.RollPart;
import io.palmares.contracts.event.RulingKind;
import io.palmares.contracts.event.RulingMade;
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.ledger.Hash;
import io.palmares.ledger.ItemList;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.Signature;
import io.palmares.messaging.Cause;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Handler;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subject;
import io.palmares.messaging.Subscriptions;
import io.palmares.testkit.MovableClock;
import io.palmares.voting.ballot.AVote;
import io.palmares.voting.ballot.AnswerRulings;
import io.palmares.voting.ballot.BallotStores;
import io.palmares.voting.ballot.BoxState;
import io.palmares.voting.ballot.DisputeRules;
import io.palmares.voting.ballot.DraftPapers;
import io.palmares.voting.ballot.FindLatePapers;
import io.palmares.voting.ballot.FreezePaper;
import io.palmares.voting.ballot.LearnSpoiled;
import io.palmares.voting.ballot.MemoryAnnouncements;
import io.palmares.voting.ballot.MemoryStores;
import io.palmares.voting.ballot.PaperParts;
import io.palmares.voting.ballot.RulingRules;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rows 1 and 4 to 9 of the choreography: each event once, twice, late, and missing.
class HearingEventsTest {
    private static final String EDITION = AVote.CATEGORY.edition();
    private static final String CATEGORY = AVote.CATEGORY.category();
    private static final String CLASS = AVote.BOX.electorClass();
    private static final String JURY = "jury/" + AVote.CATEGORY;
    private static final String RESULT = "result/" + AVote.CATEGORY;
    private static final String NOMINATIONS = "category/" + AVote.CATEGORY;
    private static final String ROLLS = "electorate/" + AVote.CATEGORY;

    private final AVote vote = new AVote(40);
    private final MovableClock clock = MovableClock.at("2020-10-12T08:00:00Z");
    private final BallotStores stores = MemoryStores.fresh();
    private final DraftPapers papers = new DraftPapers(
            stores,
            new AnswerRulings(stores, new RulingRules(new DisputeRules(stores.rolls(), stores.ballots())), clock));
    private final Projecting projecting = new Projecting(stores.parts(), papers);
    private final MemoryAnnouncements announcements = new MemoryAnnouncements();
    private final LearnSpoiled spoiled = new LearnSpoiled(announcements, (_, _) -> new ItemList(List.of()));
    private final HearParts parts =
            new HearParts(projecting, stores.editions(), new FreezePaper(stores.boxes()), spoiled);
    private final List<Subscriptions> all = List.of(
            parts.candidates(),
            parts.shortlists(),
            parts.results(),
            new HearRolls(projecting, stores.rolls(), clock).subscriptions(),
            new HearRulings(projecting, clock).subscriptions());

    private <E extends Event> Outcome tell(Contract<E> contract, String subject, long sequence, E event) {
        EventHeaders headers = new EventHeaders(
                "e",
                "test",
                contract.type(),
                new Subject(subject, AVote.CATEGORY.toString()),
                sequence,
                Instant.EPOCH,
                null,
                Cause.UNKNOWN);
        return all.stream()
                .flatMap(topic -> topic.routes().stream())
                .filter(route -> route.type().equals(contract.type()))
                .map(route -> handle(route, headers, event))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static <T> Outcome handle(Subscriptions.Route<T> route, EventHeaders headers, Object event) {
        return ((Handler<Object>) route.handler()).handle(new Delivered<>(headers, event));
    }

    private Outcome shortlist(long sequence) {
        return tell(
                Contracts.SHORTLIST_PUBLISHED,
                JURY,
                sequence,
                new ShortlistPublished(
                        EDITION, CATEGORY, AVote.FINALISTS, List.of(), AVote.SHORTLIST.toString(), null));
    }

    private Outcome countingKey(long sequence) {
        String key = vote.counting.publicKey().bytes().toString();
        return tell(
                Contracts.COUNTING_KEY_MADE,
                RESULT,
                sequence,
                new CountingKeyMade(EDITION, CATEGORY, key, AVote.SHORTLIST.toString()));
    }

    private Outcome candidates(long sequence) {
        List<FrozenCandidate> candidates = AVote.FINALISTS.stream()
                .map(id -> new FrozenCandidate(id, "n-" + id, AVote.hash(id).toString(), List.of()))
                .toList();
        return tell(
                Contracts.CANDIDATES_FROZEN,
                NOMINATIONS,
                sequence,
                new CandidatesFrozen(EDITION, CATEGORY, AVote.hash("rulebook").toString(), candidates, null));
    }

    private Outcome rollPart(long sequence, int version, List<PublicKey> keys) {
        List<String> texts = keys.stream().map(PublicKey::toString).toList();
        return tell(
                Contracts.ROLL_PART,
                ROLLS,
                sequence,
                new RollPart(EDITION, CATEGORY, CLASS, null, version, 1, 1, texts));
    }

    private Outcome rollFrozen(long sequence, int version, List<PublicKey> keys) {
        Hash root = ItemList.ofKeys(keys).root();
        return tell(
                Contracts.ROLL_FROZEN,
                ROLLS,
                sequence,
                new RollFrozen(EDITION, CATEGORY, CLASS, null, version, "1", 1, keys.size(), root.toString(), 0, null));
    }

    private void everything() {
        stores.editions().save(vote.editionRules());
        candidates(1);
        shortlist(1);
        countingKey(1);
        rollPart(1, 1, vote.keys());
        rollFrozen(2, 1, vote.keys());
    }

    private BoxState state() {
        return AVote.box(stores).state();
    }

    private Outcome signed(long sequence, String body, Signature signature) {
        return tell(
                Contracts.PAPER_SIGNED,
                RESULT,
                sequence,
                new PaperSigned(
                        EDITION,
                        CATEGORY,
                        CLASS,
                        null,
                        body,
                        signature.key().toString(),
                        signature.value().toString()));
    }

    private Outcome ruled(String id, RulingKind kind, @Nullable Instant until) {
        return tell(
                Contracts.RULING_MADE,
                "ruling/" + id,
                1,
                new RulingMade(
                        EDITION, CATEGORY, null, id, kind, "4.2", "CODE", "Why.", null, until, null, null, null, null,
                        null, null));
    }

    @Test
    void waitsForARulebookItDoesNotKnow() {
        assertThat(candidates(1)).isInstanceOf(Outcome.NotYet.class);
        stores.editions().save(vote.editionRules());
        assertThat(candidates(1)).isInstanceOf(Outcome.Applied.class);
    }

    @Test
    void draftsThePaperWhateverComesLast() {
        stores.editions().save(vote.editionRules());
        rollPart(1, 1, vote.keys());
        rollFrozen(2, 1, vote.keys());
        countingKey(1);
        shortlist(1);
        assertThat(stores.boxes().of(AVote.CATEGORY)).isEmpty();
        candidates(1);
        assertThat(state()).isInstanceOf(BoxState.Drafted.class);
    }

    @Test
    void changesNothingTheSecondTime() {
        everything();
        long version = AVote.box(stores).version();
        assertThat(List.of(candidates(1), shortlist(1), countingKey(1), rollPart(1, 1, vote.keys())))
                .allMatch(Outcome.Repeated.class::isInstance);
        assertThat(rollFrozen(2, 1, vote.keys())).isInstanceOf(Outcome.Repeated.class);
        assertThat(AVote.box(stores).version()).isEqualTo(version);
    }

    @Test
    void learnsOfTheAnnouncement() {
        everything();
        tell(
                Contracts.COUNT_COMMITTED,
                RESULT,
                2,
                new CountCommitted(EDITION, CATEGORY, AVote.hash("c").toString(), Instant.EPOCH, null, List.of()));
        assertThat(announcements.spoiled(AVote.CATEGORY)).isEmpty();
        tell(
                Contracts.RESULT_ANNOUNCED,
                RESULT,
                3,
                new ResultAnnounced(
                        EDITION,
                        CATEGORY,
                        1,
                        null,
                        OutcomeKind.WINNER,
                        List.of(),
                        List.of(),
                        AVote.hash("s").toString(),
                        Instant.EPOCH,
                        null));
        assertThat(announcements.spoiled(AVote.CATEGORY)).isPresent();
    }

    @Test
    void parksAnEventAfterAGap() {
        assertThat(shortlist(2)).isEqualTo(new Outcome.Gap(1));
    }

    @Test
    void draftsOnRepetitionWhatADyingCopyLeftUndone() {
        everything();
        BallotStores fresh = MemoryStores.fresh();
        fresh.editions().save(vote.editionRules());
        fresh.parts().save(withoutVersion());
        DraftPapers drafting = new DraftPapers(
                fresh,
                new AnswerRulings(fresh, new RulingRules(new DisputeRules(fresh.rolls(), fresh.ballots())), clock));
        HearParts again = new HearParts(
                new Projecting(fresh.parts(), drafting), fresh.editions(), new FreezePaper(fresh.boxes()), spoiled);
        EventHeaders headers = new EventHeaders(
                "e",
                "test",
                Contracts.SHORTLIST_PUBLISHED.type(),
                new Subject(JURY, AVote.CATEGORY.toString()),
                1,
                Instant.EPOCH,
                null,
                Cause.UNKNOWN);
        Subscriptions.Route<?> route = again.shortlists().routes().getFirst();
        handle(
                route,
                headers,
                new ShortlistPublished(
                        EDITION, CATEGORY, AVote.FINALISTS, List.of(), AVote.SHORTLIST.toString(), null));
        assertThat(AVote.box(fresh).state()).isInstanceOf(BoxState.Drafted.class);
    }

    private PaperParts withoutVersion() {
        var parts = stores.parts().find(AVote.CATEGORY).orElseThrow();
        return new PaperParts(
                parts.category(),
                0,
                parts.through(),
                parts.labels(),
                parts.shortlist(),
                parts.countingKey(),
                parts.rolls(),
                parts.rulings());
    }

    @Test
    void parksARollWhoseRootDiffers() {
        everything();
        rollPart(3, 2, vote.keys().subList(0, 39));
        assertThat(rollFrozen(4, 2, vote.keys())).isInstanceOf(Outcome.Unreadable.class);
        assertThat(((BoxState.Drafted) state()).draft().roll().version()).isEqualTo(1);
    }

    @Test
    void makesANewPaperForACorrectedRoll() {
        everything();
        List<PublicKey> corrected = vote.keys().subList(1, 40);
        rollPart(3, 2, corrected);
        rollFrozen(4, 2, corrected);
        assertThat(((BoxState.Drafted) state()).draft().roll().version()).isEqualTo(2);
    }

    @Test
    void ignoresAnOlderVersionOfARoll() {
        everything();
        List<PublicKey> corrected = vote.keys().subList(1, 40);
        rollPart(3, 2, corrected);
        rollFrozen(4, 2, corrected);
        rollPart(5, 1, vote.keys());
        rollFrozen(6, 1, vote.keys());
        assertThat(((BoxState.Drafted) state()).draft().roll().version()).isEqualTo(2);
    }

    @Test
    void takesTheSignatureByResultsOnce() {
        everything();
        BoxState.Drafted drafted = (BoxState.Drafted) state();
        Signature signature = drafted.draft().body().sign(vote.results);
        String body = Hash.sha256(drafted.draft().body().bytes().toArray()).toString();
        assertThat(signed(2, body, signature)).isInstanceOf(Outcome.Applied.class);
        assertThat(state()).isInstanceOf(BoxState.Signed.class);
        long version = AVote.box(stores).version();
        assertThat(signed(2, body, signature)).isInstanceOf(Outcome.Repeated.class);
        assertThat(AVote.box(stores).version()).isEqualTo(version);
    }

    @Test
    void saysWhatIsMissingWhileTheSignatureIs() {
        everything();
        assertThat(new FindLatePapers(stores, clock).missing(AVote.CATEGORY))
                .containsExactly("results-signature:members");
    }

    @Test
    void countsOffEventsItHasNoUseFor() {
        stores.editions().save(vote.editionRules());
        tell(Contracts.CATEGORY_FINAL, NOMINATIONS, 1, new CategoryFinal(EDITION, CATEGORY, clock.instant()));
        assertThat(candidates(2)).isInstanceOf(Outcome.Applied.class);
    }

    @Test
    void answersARulingThatComesTwiceOnce() {
        everything();
        Instant later = AVote.CLOSES.plusSeconds(3600);
        assertThat(ruled("r1", RulingKind.EXTEND, later)).isInstanceOf(Outcome.Applied.class);
        assertThat(ruled("r1", RulingKind.EXTEND, later)).isInstanceOf(Outcome.Repeated.class);
        assertThat(AVote.box(stores).answered()).containsExactly("r1");
        assertThat(AVote.box(stores).times().closes()).isEqualTo(later);
    }

    @Test
    void carriesARulingOutThatCameBeforeTheBox() {
        ruled("r1", RulingKind.SUSPEND, null);
        everything();
        assertThat(AVote.box(stores).isSuspended()).isTrue();
    }

    @Test
    void parksARulingThatNamesNothing() {
        assertThat(ruled("r1", RulingKind.EXTEND, null)).isInstanceOf(Outcome.Unreadable.class);
        assertThat(ruled("r2", RulingKind.STRIKE, null)).isInstanceOf(Outcome.Unreadable.class);
    }

    @Test
    void leavesRulingsOnNomineesToNominations() {
        everything();
        assertThat(ruled("r1", RulingKind.EXCLUDE, null)).isInstanceOf(Outcome.Applied.class);
        assertThat(AVote.box(stores).answered()).isEmpty();
    }
}
