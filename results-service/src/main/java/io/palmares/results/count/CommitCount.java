package io.palmares.results.count;

import io.palmares.booth.CountingKeyPair;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.Opened;
import io.palmares.booth.Roll;
import io.palmares.contracts.rulebook.Category;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Merkle;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.CommitResult;
import io.palmares.results.category.CountingKey;
import io.palmares.results.category.Entrant;
import io.palmares.results.category.FrozenRoll;
import io.palmares.results.category.Heard;
import io.palmares.results.category.MakeCountingKey;
import io.palmares.results.category.OfficialCount;
import io.palmares.results.category.OpenedLines;
import io.palmares.results.category.Paper;
import io.palmares.results.category.RollKeys;
import io.palmares.results.category.Rulebooks;
import io.palmares.results.category.SealedBox;
import io.palmares.results.category.SealedJury;
import io.palmares.results.count.CountOfCategory.Counted;
import io.palmares.results.list.Lists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Fetches what was sealed, checks it, and only then opens and counts.
public final class CommitCount {
    private final VotingSide voting;
    private final RollKeys rollKeys;
    private final Rulebooks rulebooks;
    private final MakeCountingKey keys;
    private final CommitResult commit;
    private final Lists lists;

    public CommitCount(
            VotingSide voting,
            RollKeys rollKeys,
            Rulebooks rulebooks,
            MakeCountingKey keys,
            CommitResult commit,
            Lists lists) {
        this.voting = voting;
        this.rollKeys = rollKeys;
        this.rulebooks = rulebooks;
        this.keys = keys;
        this.commit = commit;
        this.lists = lists;
    }

    /// What came of it.
    public sealed interface Outcome {
        record Committed(OfficialCount count) implements Outcome {}

        /// What was fetched is not what was sealed; nothing was opened.
        record Disputed(List<String> reasons) implements Outcome {}

        /// voting-service does not answer.
        record Unreachable() implements Outcome {}

        /// The chair was asked for a casting vote.
        record AwaitingChair(List<String> tied) implements Outcome {}
    }

    private record Fetched(SealedBox seal, FrozenPaper paper, Roll roll, SealedContents contents) {}

    public Outcome count(io.palmares.results.category.Category category, Instant at) {
        Rulebooks.Published published =
                rulebooks.newest(category.id().edition()).orElseThrow();
        Category rules = published.of(category.id()).orElseThrow();
        List<Fetched> boxes = new ArrayList<>();
        for (FrozenRoll roll : withPapers(category, rules)) {
            Optional<Fetched> box = fetch(category, roll);
            if (box.isEmpty()) return new Outcome.Unreachable();
            boxes.add(box.get());
        }
        Optional<List<Bytes>> cards =
                category.heard().jury() == null ? Optional.of(List.of()) : voting.scorecards(category.id());
        if (cards.isEmpty()) return new Outcome.Unreachable();
        List<String> wrong = new ArrayList<>();
        boxes.forEach(box -> wrong.addAll(new CheckSeal(box.seal(), box.paper(), box.roll()).reasons(box.contents())));
        Optional.ofNullable(category.heard().jury()).ifPresent(seal -> check(wrong, seal, cards.get()));
        return wrong.isEmpty() ? open(category, rules, published, boxes, cards.get(), at) : new Outcome.Disputed(wrong);
    }

    /// By class, so that a result does not hang on the order in which things were heard.
    private static List<FrozenRoll> withPapers(io.palmares.results.category.Category category, Category rules) {
        return rules.preset().hasVote()
                ? category.heard().rolls().stream()
                        .filter(FrozenRoll::hasPaper)
                        .sorted(Comparator.comparing(FrozenRoll::electorClass))
                        .toList()
                : List.of();
    }

    private Optional<Fetched> fetch(io.palmares.results.category.Category category, FrozenRoll roll) {
        Heard heard = category.heard();
        SealedBox seal = heard.box(roll.electorClass()).orElseThrow();
        Paper paper = category.work().paper(roll.electorClass()).orElseThrow();
        FrozenPaper frozen = FrozenPaper.read(Bytes.fromBase64Url(Objects.requireNonNull(paper.entry())));
        Roll keysOfRoll = Roll.of(rollKeys.of(category.id(), roll.electorClass(), roll.version()));
        return voting.box(category.id(), roll.electorClass())
                .map(contents -> new Fetched(seal, frozen, keysOfRoll, contents));
    }

    private static void check(List<String> wrong, SealedJury seal, List<Bytes> cards) {
        if (cards.size() != seal.scorecards()) {
            wrong.add("jury has " + cards.size() + " scorecards, sealed were " + seal.scorecards());
        }
        if (!Merkle.root(cards).equals(Hash.parse(seal.digest()))) wrong.add("jury has another digest than was sealed");
    }

    private Outcome open(
            io.palmares.results.category.Category category,
            Category rules,
            Rulebooks.Published published,
            List<Fetched> fetched,
            List<Bytes> cards,
            Instant at) {
        List<OpenedBox> boxes = fetched.isEmpty() ? List.of() : open(category, fetched);
        Optional<JurySide> jury =
                Optional.ofNullable(rules.jury()).filter(_ -> !cards.isEmpty()).map(j -> JurySide.of(j, cards));
        List<Sheets> sheets = boxes.stream().map(OpenedBox::sheets).toList();
        CategoryId id = category.id();
        TieDeciders ties =
                TieDeciders.chair(tied -> voting.castingVote(id, tied).orElseGet(VotingSide.CastingVote.Awaited::new));
        Counted counted = new CountOfCategory(rules, candidates(category, sheets), sheets, jury, ties).count();
        return counted.decision().awaiting().isEmpty()
                ? new Outcome.Committed(commit(category, published, counted, rules, boxes, cards, at))
                : new Outcome.AwaitingChair(counted.decision().awaiting());
    }

    private List<OpenedBox> open(io.palmares.results.category.Category category, List<Fetched> fetched) {
        CountingKey key = Objects.requireNonNull(category.work().key());
        CountingKeyPair pair = keys.open(category, key);
        return fetched.stream()
                .map(box -> OpenedBox.open(box.paper(), box.roll(), box.contents(), pair))
                .toList();
    }

    static List<String> candidates(io.palmares.results.category.Category category, List<Sheets> papers) {
        return papers.isEmpty()
                ? category.heard().entrants().stream()
                        .map(Entrant::candidate)
                        .filter(id -> !category.heard().withdrawn().contains(id))
                        .sorted()
                        .toList()
                : papers.getFirst().paper().paper().candidates().stream()
                        .map(c -> c.id().value())
                        .toList();
    }

    private OfficialCount commit(
            io.palmares.results.category.Category category,
            Rulebooks.Published published,
            Counted counted,
            Category rules,
            List<OpenedBox> boxes,
            List<Bytes> cards,
            Instant at) {
        Optional.ofNullable(category.heard().jury())
                .ifPresent(jury -> CountedBefore.keep(lists, category.id(), jury, cards));
        JsonObject result = new ResultJson(category.id(), rules, published.hash()).of(counted, boxes);
        return commit.of(
                category.id(),
                published.log(),
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
