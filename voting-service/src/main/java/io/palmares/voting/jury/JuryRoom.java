package io.palmares.voting.jury;

import io.palmares.aggregate.Proposal;
import io.palmares.messaging.AppliedThrough;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything about the jury of one category, changed in one write.
///
/// @param through how far the category's other subjects were followed
/// @param proposal an act that waits for a second person
/// @param shortlist once published; from then on nothing about scorecards changes
/// @param salt of the commitment to the scorecards, base64url, once they are sealed
/// @param paperFrozen a ballot paper exists, and a shortlist will not change any more
public record JuryRoom(
        String edition,
        String category,
        AppliedThrough through,
        Bench bench,
        List<Scorecard> cards,
        Course course,
        @Nullable Proposal proposal,
        @Nullable PublishedShortlist shortlist,
        boolean paperFrozen,
        List<CastingVote> castingVotes,
        @Nullable String salt) {
    public JuryRoom {
        cards = List.copyOf(cards);
        castingVotes = List.copyOf(castingVotes);
    }

    static JuryRoom empty(JuryId id) {
        return new JuryRoom(
                id.edition(),
                id.category(),
                AppliedThrough.NOTHING,
                Bench.EMPTY,
                List.of(),
                Course.RUNNING,
                null,
                null,
                false,
                List.of(),
                null);
    }

    public JuryId id() {
        return new JuryId(edition, category);
    }

    public boolean isShortlisted() {
        return shortlist != null;
    }

    JuryRoom through(AppliedThrough after) {
        return new JuryRoom(
                edition, category, after, bench, cards, course, proposal, shortlist, paperFrozen, castingVotes, salt);
    }

    JuryRoom with(Bench changed) {
        return new JuryRoom(
                edition,
                category,
                through,
                changed,
                cards,
                course,
                proposal,
                shortlist,
                paperFrozen,
                castingVotes,
                salt);
    }

    JuryRoom with(Course changed) {
        return new JuryRoom(
                edition,
                category,
                through,
                bench,
                cards,
                changed,
                proposal,
                shortlist,
                paperFrozen,
                castingVotes,
                salt);
    }

    JuryRoom proposing(@Nullable Proposal open) {
        return new JuryRoom(
                edition, category, through, bench, cards, course, open, shortlist, paperFrozen, castingVotes, salt);
    }

    JuryRoom with(PublishedShortlist published) {
        return new JuryRoom(
                edition, category, through, bench, cards, course, proposal, published, paperFrozen, castingVotes, salt);
    }

    JuryRoom salted(String fresh) {
        return new JuryRoom(
                edition,
                category,
                through,
                bench,
                cards,
                course,
                proposal,
                shortlist,
                paperFrozen,
                castingVotes,
                fresh);
    }

    JuryRoom withFrozenPaper() {
        return new JuryRoom(
                edition, category, through, bench, cards, course, proposal, shortlist, true, castingVotes, salt);
    }

    JuryRoom withCards(List<Scorecard> changed) {
        return new JuryRoom(
                edition,
                category,
                through,
                bench,
                changed,
                course,
                proposal,
                shortlist,
                paperFrozen,
                castingVotes,
                salt);
    }

    JuryRoom with(Scorecard changed) {
        Stream<Scorecard> others = cards.stream().filter(c -> !c.isOf(changed.juror(), changed.candidate()));
        return withCards(Stream.concat(others, Stream.of(changed)).toList());
    }

    JuryRoom with(CastingVote changed) {
        List<CastingVote> all = new ArrayList<>(castingVotes);
        all.removeIf(v -> v.isAbout(changed.atCut(), changed.tied()));
        all.add(changed);
        return new JuryRoom(
                edition, category, through, bench, cards, course, proposal, shortlist, paperFrozen, all, salt);
    }

    public Optional<Scorecard> card(String juror, String candidate) {
        return cards.stream().filter(c -> c.isOf(juror, candidate)).findFirst();
    }

    public Optional<CastingVote> castingVote(boolean atCut, List<String> tied) {
        return castingVotes.stream().filter(v -> v.isAbout(atCut, tied)).findFirst();
    }

    /// Where a juror stands with a candidate, conflicts considered.
    public CardState cardState(Seat seat, Contender candidate) {
        if (bench.isVoid(seat, candidate)) {
            return CardState.VOID;
        }
        if (!isShortlisted() && bench.isRecused(seat, candidate)) {
            return CardState.RECUSED;
        }
        return card(seat.person(), candidate.candidate()).map(Scorecard::state).orElse(CardState.NOT_STARTED);
    }

    /// Jurors who still have to declare or to hand in something, by the ids of people.
    public List<String> owing() {
        return isShortlisted() || course.cancelled()
                ? List.of()
                : bench.panel().stream()
                        .filter(seat -> bench.standing().stream().anyMatch(candidate -> owes(seat, candidate)))
                        .map(Seat::person)
                        .toList();
    }

    private boolean owes(Seat seat, Contender candidate) {
        return !bench.isRecused(seat, candidate)
                && (bench.owesDeclaration(seat, candidate)
                        || cardState(seat, candidate).isWritable());
    }

    /// What is counted: submitted cards of jurors who sit on the panel, for candidates who stand.
    List<Scorecard> counted() {
        return cards.stream().filter(this::counts).toList();
    }

    private boolean counts(Scorecard card) {
        boolean stands = bench.candidate(card.candidate()).filter(bench::stands).isPresent();
        return stands && (card.state() == CardState.LOCKED || (card.state().counts() && sits(card)));
    }

    private boolean sits(Scorecard card) {
        return bench.seat(card.juror())
                .filter(seat -> bench.candidate(card.candidate())
                        .filter(c -> !bench.isRecused(seat, c))
                        .isPresent())
                .isPresent();
    }

    /// What the counting side gets, once nothing changes any more.
    public Optional<SealedCards> sealedCards() {
        return isShortlisted() ? Optional.of(SealedCards.of(cards)) : Optional.empty();
    }

    /// Where a casting vote stands.
    public CastingVote.State state(CastingVote vote) {
        if (vote.preferred() != null) {
            return CastingVote.State.GIVEN;
        }
        return Chair.mayDecide(bench, vote.tied()) ? CastingVote.State.AWAITED : CastingVote.State.NO_CHAIR;
    }

    /// Every card as it stays from now on.
    JuryRoom locked() {
        return withCards(cards.stream().map(this::locked).toList());
    }

    private Scorecard locked(Scorecard card) {
        CardState last = counts(card) ? CardState.LOCKED : last(card);
        return card.state() == last ? card : card.in(last);
    }

    private boolean isVoid(Seat seat, Scorecard card) {
        return bench.candidate(card.candidate())
                .filter(candidate -> bench.isVoid(seat, candidate))
                .isPresent();
    }

    private CardState last(Scorecard card) {
        if (bench.seat(card.juror()).filter(seat -> !isVoid(seat, card)).isEmpty()) {
            return CardState.VOID;
        }
        if (!sits(card)) {
            return CardState.RECUSED;
        }
        return card.state().isWritable() ? CardState.LAPSED : card.state();
    }
}
