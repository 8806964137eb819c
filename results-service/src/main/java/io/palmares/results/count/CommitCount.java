package io.palmares.results.count;

import io.palmares.booth.CountingKeyPair;
import io.palmares.booth.Opened;
import io.palmares.contracts.rulebook.Category;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.results.category.CommitResult;
import io.palmares.results.category.CountingKey;
import io.palmares.results.category.Entrant;
import io.palmares.results.category.MakeCountingKey;
import io.palmares.results.category.OfficialCount;
import io.palmares.results.category.OpenedLines;
import io.palmares.results.category.Rulebooks;
import io.palmares.results.count.CountOfCategory.Counted;
import io.palmares.results.count.FetchSealed.Fetched;
import io.palmares.results.list.Lists;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Fetches what was sealed, checks it, and only then opens and counts; commits if a second counter agrees.
public final class CommitCount {
    private final VotingSide voting;
    private final FetchSealed fetch;
    private final Rulebooks rulebooks;
    private final MakeCountingKey keys;
    private final CompareCounts compare;
    private final CommitResult commit;
    private final Lists lists;

    public CommitCount(
            VotingSide voting,
            FetchSealed fetch,
            Rulebooks rulebooks,
            MakeCountingKey keys,
            CompareCounts compare,
            CommitResult commit,
            Lists lists) {
        this.voting = voting;
        this.fetch = fetch;
        this.rulebooks = rulebooks;
        this.keys = keys;
        this.compare = compare;
        this.commit = commit;
        this.lists = lists;
    }

    /// What came of it.
    public sealed interface Outcome {
        record Committed(OfficialCount count) implements Outcome {}

        /// What was fetched is not what was sealed, and nothing was opened; or the counters disagree, and nothing was
        /// committed.
        record Disputed(List<String> reasons) implements Outcome {}

        /// voting-service does not answer.
        record Unreachable() implements Outcome {}

        /// The chair was asked for a casting vote.
        record AwaitingChair(List<String> tied) implements Outcome {}
    }

    /// One category, as it is counted.
    private record Count(
            io.palmares.results.category.Category category,
            Rulebooks.Published published,
            Category rules,
            Fetched fetched,
            DecideTies ties) {}

    public Outcome count(io.palmares.results.category.Category category, Instant at) {
        Rulebooks.Published published =
                rulebooks.newest(category.id().edition()).orElseThrow();
        Category rules = published.of(category.id()).orElseThrow();
        Optional<Fetched> fetched = fetch.of(category, rules.preset().hasVote());
        if (fetched.isEmpty()) return new Outcome.Unreachable();
        List<String> wrong = fetch.wrong(category, fetched.get());
        DecideTies ties = new DecideTies(
                tied -> voting.castingVote(category.id(), tied).orElseGet(VotingSide.CastingVote.Awaited::new),
                category.heard().lot(),
                fetched.get().boxes().stream()
                        .map(box -> Hash.parse(box.seal().root()))
                        .toList());
        return wrong.isEmpty()
                ? open(new Count(category, published, rules, fetched.get(), ties), at)
                : new Outcome.Disputed(wrong);
    }

    private Outcome open(Count count, Instant at) {
        List<OpenedBox> boxes = opened(count);
        List<Sheets> sheets = boxes.stream().map(OpenedBox::sheets).toList();
        Counted counted = tally(count, sheets, count.ties().asking());
        if (!counted.decision().awaiting().isEmpty()) {
            return new Outcome.AwaitingChair(counted.decision().awaiting());
        }
        List<String> unsigned = new ChairsWord(
                        count.published().log(), count.category().id().category())
                .reasons(counted.decision().ties());
        if (!unsigned.isEmpty()) return new Outcome.Disputed(unsigned);
        JsonObject result = new ResultJson(
                        count.category().id(), count.rules(), count.published().hash())
                .of(counted, boxes, struck(count, boxes, counted));
        return compare.difference(
                        count.category().id(),
                        count.published(),
                        candidates(count.category(), sheets),
                        new CountedBefore(result, sheets, count.fetched().cards()),
                        count.ties().remembering())
                .<Outcome>map(why -> new Outcome.Disputed(List.of(why)))
                .orElseGet(() -> new Outcome.Committed(commit(count, result, boxes, at)));
    }

    private List<OpenedBox> opened(Count count) {
        if (count.fetched().boxes().isEmpty()) return List.of();
        CountingKeyPair pair = key(count);
        return count.fetched().boxes().stream()
                .map(box -> OpenedBox.open(box.paper(), box.roll(), box.contents(), pair))
                .toList();
    }

    private CountingKeyPair key(Count count) {
        CountingKey key = Objects.requireNonNull(count.category().work().key());
        return keys.open(count.category(), key);
    }

    /// Whether with the struck ballots the outcome were the same. They are opened here and nowhere else, only where so
    /// many were struck that the answer tells of nobody, and nothing of them is kept.
    private Optional<Boolean> struck(Count count, List<OpenedBox> boxes, Counted counted) {
        int struck =
                boxes.stream().mapToInt(box -> box.selection().struck().size()).sum();
        if (struck < ResultJson.FEWEST_STRUCK) return Optional.empty();
        CountingKeyPair pair = key(count);
        List<Sheets> all = count.fetched().boxes().stream()
                .map(box -> OpenedBox.open(
                                box.paper(), box.roll(), box.contents().withoutStrikes(), pair)
                        .sheets())
                .toList();
        Decision with = tally(count, all, count.ties().remembering()).decision();
        return Optional.of(with.outcome().equals(counted.decision().outcome())
                && with.winners().equals(counted.decision().winners()));
    }

    private static Counted tally(Count count, List<Sheets> sheets, TieDeciders ties) {
        Optional<JurySide> jury = Optional.ofNullable(count.rules().jury())
                .filter(_ -> !count.fetched().cards().isEmpty())
                .map(rules -> JurySide.of(rules, count.fetched().cards()));
        return new CountOfCategory(count.rules(), candidates(count.category(), sheets), sheets, jury, ties).count();
    }

    static List<String> candidates(io.palmares.results.category.Category category, List<Sheets> papers) {
        return papers.isEmpty()
                ? category.heard().contenders().entrants().stream()
                        .map(Entrant::candidate)
                        .filter(id -> !category.heard().contenders().withdrawn().contains(id))
                        .sorted()
                        .toList()
                : papers.getFirst().paper().paper().candidates().stream()
                        .map(c -> c.id().value())
                        .toList();
    }

    private OfficialCount commit(Count count, JsonObject result, List<OpenedBox> boxes, Instant at) {
        io.palmares.results.category.Category category = count.category();
        Optional.ofNullable(category.heard().jury())
                .ifPresent(jury -> CountedBefore.keep(
                        lists, category.id(), jury, count.fetched().sealed()));
        return commit.of(
                category.id(),
                count.published().log(),
                result.canonical(),
                boxes.stream().map(box -> openings(box, result)).toList(),
                at);
    }

    private static OpenedLines openings(OpenedBox box, JsonObject result) {
        return new OpenedLines(
                box.paper().id().toString(),
                box.paper().paper().openings().forCounted(box.openings().size()),
                box.openings().stream()
                        .map(opening -> opening.json().canonical().asUtf8())
                        .toList(),
                Json.object(o -> o.put("totals", result.object("vote").value("count")))
                        .canonical()
                        .asUtf8(),
                box.spoiled().stream().map(Opened.Spoiled::leaf).toList());
    }
}
