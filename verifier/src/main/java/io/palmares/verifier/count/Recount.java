package io.palmares.verifier.count;

import io.palmares.verifier.json.Json;
import io.palmares.verifier.json.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Counts one category from what was opened and writes the result as it has to be: two counters agree if
/// these bytes are equal.
public final class Recount {
    private final Contest contest;
    private final Claims claims;
    private final Optional<Standing> jury;
    private final Optional<Electorate> votes;

    private Recount(Contest contest, Claims claims) {
        this.contest = contest;
        this.claims = claims;
        this.jury = claims.jury().map(Claims::standing).or(() -> cards(contest));
        this.votes = contest.papers().isEmpty() || claims.vote().isPresent()
                ? Optional.empty()
                : Optional.of(new Electorate(contest.candidates(), contest.papers()));
    }

    private static Optional<Standing> cards(Contest contest) {
        return Optional.ofNullable(contest.rules().jury())
                .flatMap(rules -> contest.scorecards().map(cards -> new Scorecards(rules, contest.candidates(), cards)))
                .map(cards -> cards.count(contest.rules().id()));
    }

    /// The result's canonical JSON.
    /// @throws Malformed if scorecards or marks are not what the rules take
    /// @throws ArithmeticException if weights do not fit
    public static String result(Contest contest) {
        return members(contest).canonical();
    }

    /// The same, to be compared member by member.
    public static Json.Members members(Contest contest) {
        return members(contest, Claims.NONE);
    }

    /// The result as far as it can be counted again, the rest taken from what it claims.
    public static Json.Members members(Contest contest, Claims claims) {
        return new Recount(contest, claims).result();
    }

    private Json.Members result() {
        CategoryRules rules = contest.rules();
        Standing deciding = deciding();
        TieLadder ladder = new TieLadder(contest, jury, votes, claims);
        boolean votesAlone = rules.preset().hasVote() && rules.preset() != CategoryRules.Preset.BLEND;
        boolean anybody = !votesAlone || voters() > 0;
        Verdict verdict = Verdict.of(deciding.tiers(), ladder, anybody);
        Json.Members result = Json.object()
                .put("v", Json.of(1))
                .put("edition", Json.of(contest.edition()))
                .put("category", Json.of(rules.id()))
                .put("preset", Json.of(rules.preset().name()))
                .put("rulebook", Json.of(contest.rulebook()))
                .put("outcome", Json.of(verdict.outcome()))
                .put("winners", Json.texts(verdict.winners()))
                .put("placings", placings(verdict.places()))
                .put("ties", ties(ladder.taken()));
        if (!contest.papers().isEmpty()) result.put("vote", vote(deciding));
        jury.ifPresent(j -> result.put("jury", Json.object().put("count", j.printed())));
        return result;
    }

    private Standing deciding() {
        CategoryRules rules = contest.rules();
        if (!rules.preset().hasVote()) return scored();
        if (claims.vote().isPresent()) return Claims.standing(claims.vote().get());
        Standing electorate = electorate(votes.orElseThrow(() -> new Malformed("a vote without a paper")));
        if (rules.preset() != CategoryRules.Preset.BLEND) return electorate;
        CategoryRules.Blend blend = Objects.requireNonNull(rules.blend());
        return Blended.count(
                rules.id(), blend, scored(), electorate, votes.get().voters());
    }

    private Standing scored() {
        return jury.orElseThrow(() -> new Malformed("a jury without scorecards"));
    }

    private Standing electorate(Electorate votes) {
        CategoryRules.Vote vote = Objects.requireNonNull(contest.rules().vote());
        String id = contest.rules().id();
        return switch (vote.method()) {
            case PLURALITY, APPROVAL, POINTS, SCORE -> AddedUp.count(id, vote.method(), contest.candidates(), votes);
            case INSTANT_RUNOFF -> InstantRunoff.count(id, contest.candidates(), votes);
            case INSTANT_RUNOFF_NO_AWARD -> NoAwardFinal.count(id, contest.candidates(), votes, Contest.NO_AWARD);
        };
    }

    private long abstained() {
        return votes.map(Electorate::abstained).orElse(claims.abstained());
    }

    private long voters() {
        long opened = contest.papers().stream().mapToLong(OpenedPaper::opened).sum();
        return opened - abstained();
    }

    private Json vote(Standing deciding) {
        return Json.object()
                .put("abstained", Json.of(abstained()))
                .put(
                        "papers",
                        new Json.Items(
                                contest.papers().stream().map(Recount::paper).toList()))
                .put("count", deciding.printed());
    }

    private static Json paper(OpenedPaper paper) {
        return Json.object()
                .put("paper", Json.of(paper.id()))
                .put("class", Json.of(paper.electorClass()))
                .put("weight", Json.of(paper.weight()))
                .put("electors", Json.of(paper.electors()))
                .put("counted", Json.of(paper.opened()))
                .put("spoiled", Json.of(paper.spoiled()))
                .put("superseded", Json.of(paper.superseded()))
                .put("struck", Json.of(paper.struck()))
                .put("findings", Json.of(paper.findings()))
                .put("withdrawn", Json.texts(paper.withdrawn()));
    }

    private static Json placings(Map<String, Integer> places) {
        List<Json> placings = new ArrayList<>();
        places.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(p -> placings.add(
                        Json.object().put("candidate", Json.of(p.getKey())).put("place", Json.of(p.getValue()))));
        return new Json.Items(placings);
    }

    private static Json ties(List<TieLadder.Step> steps) {
        return new Json.Items(steps.stream().map(Recount::tie).toList());
    }

    private static Json tie(TieLadder.Step step) {
        Json.Members tie = Json.object()
                .put("step", Json.of(step.step().name()))
                .put("among", Json.texts(step.among()))
                .put("preferred", Json.texts(step.preferred()));
        step.signed().ifPresent(signed -> tie.put("signed", Json.of(signed)));
        return tie;
    }
}
