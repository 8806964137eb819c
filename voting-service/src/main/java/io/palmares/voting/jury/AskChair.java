package io.palmares.voting.jury;

import static io.palmares.aggregate.Outcome.Check.when;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Casting votes. The chair learns who is tied, and nothing else.
public final class AskChair {
    private final JuryRooms rooms;
    private final Rules rules;
    private final JuryEntries entries;

    public AskChair(JuryRooms rooms, Rules rules, JuryEntries entries) {
        this.rooms = rooms;
        this.rules = rules;
        this.entries = entries;
    }

    /// Asks on behalf of the count; asking again changes nothing.
    public Outcome<Kept<JuryRoom>> ask(JuryId jury, List<String> tied) {
        return rooms.change(jury.toString(), Ask.plain(), kept -> {
            JuryRoom room = kept.state();
            return isATie(room, tied)
                    ? Outcome.done(Change.silently(
                            room.castingVote(false, tied).isPresent()
                                    ? room
                                    : room.with(CastingVote.asked(false, tied))))
                    : Outcome.refused(Refusal.invalid(
                            "/tied", "candidates", "must be at least two different candidates of the category"));
        });
    }

    private static boolean isATie(JuryRoom room, List<String> tied) {
        return tied.size() >= 2
                && new HashSet<>(tied).size() == tied.size()
                && tied.stream().allMatch(id -> room.bench().candidate(id).isPresent());
    }

    /// What the chair may be asked: a tie at the cut first, later those of the count.
    public List<CastingVote> open(JuryRoom room) {
        return Stream.concat(atCut(room).stream(), room.castingVotes().stream().filter(vote -> !vote.atCut()))
                .toList();
    }

    private Optional<CastingVote> atCut(JuryRoom room) {
        if (room.isShortlisted()) {
            return Optional.empty();
        }
        return rules.of(room.id())
                .filter(Terms::hasJury)
                .filter(terms -> Readiness.isComplete(room, terms))
                .flatMap(terms -> Cut.of(room, terms) instanceof Cut.AwaitsChair(List<String> tied)
                        ? Optional.of(CastingVote.asked(true, tied))
                        : Optional.empty());
    }

    /// The chair's answer. It is given once.
    public Outcome<Kept<JuryRoom>> answer(JuryId jury, String chair, List<String> tied, String preferred, Ask ask) {
        return rooms.change(
                jury.toString(),
                ask,
                kept -> open(kept.state()).stream()
                        .filter(vote ->
                                vote.tied().equals(tied.stream().sorted().toList()))
                        .findFirst()
                        .map(vote -> answered(kept.state(), vote, chair, preferred))
                        .orElseGet(
                                () -> Outcome.refused(Rule.NOT_FOUND, "No casting vote is asked for between these.")));
    }

    private Outcome<Change<JuryRoom, JuryFact>> answered(
            JuryRoom room, CastingVote vote, String chair, String preferred) {
        boolean repeated = preferred.equals(vote.preferred());
        return Outcome.unless(
                () -> repeated
                        ? Outcome.done(Change.silently(room))
                        : signed(room, vote, chair, preferred).map(signed -> Change.silently(room.with(signed))),
                when(
                        !Chair.mayDecide(room.bench(), vote.tied()),
                        Rule.CONFLICTED,
                        "A conflict keeps you from deciding between these."),
                when(!vote.tied().contains(preferred), Rule.RULE_BROKEN, "The preferred must be one of the tied."),
                when(vote.preferred() != null && !repeated, Rule.WRONG_STATE, "The casting vote was given already."));
    }

    /// What decides at the cut is signed with the shortlist.
    private Outcome<CastingVote> signed(JuryRoom room, CastingVote vote, String chair, String preferred) {
        return vote.atCut()
                ? Outcome.done(new CastingVote(true, vote.tied(), preferred, chair, null))
                : entries.castingVote(room, vote.tied(), preferred, chair)
                        .map(signed -> new CastingVote(false, vote.tied(), preferred, chair, signed));
    }
}
