package io.palmares.results.count;

import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.results.category.Category;
import io.palmares.results.category.Rulebooks;
import io.palmares.results.category.Rulebooks.Published;
import io.palmares.results.count.VotingSide.CastingVote;
import io.palmares.results.list.Lists;
import java.util.List;
import java.util.Optional;

/// Has a committed result counted again from what was kept of it, before anybody signs it.
public final class RecheckCount {
    private final CompareCounts compare;
    private final Rulebooks rulebooks;
    private final Lists lists;

    public RecheckCount(CompareCounts compare, Rulebooks rulebooks, Lists lists) {
        this.compare = compare;
        this.rulebooks = rulebooks;
        this.lists = lists;
    }

    /// Why the result does not stand; empty if it does. Of a special award nothing was counted.
    public Optional<String> wrong(Category category) {
        if (category.heard().contenders().direct() != null) return Optional.empty();
        return CountedBefore.read(category, lists)
                .map(counted -> wrong(category, counted))
                .orElseGet(() -> Optional.of("what was opened is not here any more"));
    }

    private Optional<String> wrong(Category category, CountedBefore counted) {
        Published rulebook = rulebooks
                .cited(category.id().edition(), counted.result().text("rulebook"))
                .orElseThrow();
        DecideTies ties = new DecideTies(
                tied -> recorded(counted.result(), tied), category.heard().lot(), roots(category, counted));
        return compare.difference(
                category.id(), rulebook, CommitCount.candidates(category, counted.sheets()), counted, ties.asking());
    }

    /// In the order of the result's papers, which is that of the log.
    private static List<Hash> roots(Category category, CountedBefore counted) {
        return counted.sheets().stream()
                .map(sheets -> sheets.paper().id().toString())
                .flatMap(paper -> category.heard().poll().boxes().stream()
                        .filter(box -> box.paper().equals(paper)))
                .map(box -> Hash.parse(box.root()))
                .toList();
    }

    /// The casting vote that the result tells of.
    private static CastingVote recorded(JsonObject result, List<String> tied) {
        return result.list("ties").stream()
                .map(JsonObject.class::cast)
                .filter(step -> step.text("step").equals("CASTING_VOTE"))
                .filter(step -> step.value("among").equals(ResultJson.texts(tied)))
                .<CastingVote>map(step -> new CastingVote.Given(
                        ((Json.Text) step.list("preferred").getFirst()).value(), step.text("signed")))
                .findFirst()
                .orElseGet(CastingVote.NoChair::new);
    }
}
