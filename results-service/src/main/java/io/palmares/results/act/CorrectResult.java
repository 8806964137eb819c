package io.palmares.results.act;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Proposal;
import io.palmares.aggregate.Rule;
import io.palmares.contracts.rulebook.Category.Vacancy;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Origin;
import io.palmares.results.act.Acts.Act;
import io.palmares.results.category.Announcement;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryFact;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.OfficialCount;
import io.palmares.results.category.Rulebooks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A new version of a public result: a winner declined or was revoked, with a reason. Versions before stay readable.
public final class CorrectResult {
    /// What a winner can become.
    public static final Set<String> STATUSES = Set.of("accepted", "declined", "revoked");

    private final Acts acts;
    private final Snapshots snapshots;
    private final Rulebooks rulebooks;
    private final SignResult sign;
    private final Clock deadlines;

    public CorrectResult(Acts acts, Snapshots snapshots, Rulebooks rulebooks, SignResult sign, Clock deadlines) {
        this.acts = acts;
        this.snapshots = snapshots;
        this.rulebooks = rulebooks;
        this.sign = sign;
        this.deadlines = deadlines;
    }

    public Outcome<Kept<Category>> propose(
            CategoryId id, String candidate, String status, String reason, By officer, Ask ask) {
        return acts.find(id).then(kept -> {
            boolean won = kept.state().work().announced().stream()
                    .anyMatch(a -> a.places().getOrDefault(candidate, 0).equals(1));
            if (kept.state().heard().isCancelled() || (!won && !isWinner(kept.state(), candidate))) {
                return Outcome.refused(Rule.RULE_BROKEN, "This candidate is no winner here.");
            }
            Map<String, Json> details = new TreeMap<>(
                    Map.of("candidate", Json.of(candidate), "status", Json.of(status), "reason", Json.of(reason)));
            return acts.propose(id, Act.CORRECT, details, officer, ask);
        });
    }

    private static boolean isWinner(Category category, String candidate) {
        return category.work().announced().stream().anyMatch(a -> a.winners().contains(candidate));
    }

    /// The certified bytes stay what they are: the entry says that this is another version of them.
    public Outcome<Kept<Category>> approve(CategoryId id, String payloadHash, By officer, Ask ask) {
        Approval approval = new Approval(id, Act.CORRECT, payloadHash, officer, ask);
        return acts.approve(
                approval,
                (category, proposal) -> sign(category, proposal, officer)
                        .then(signed -> acts.write(approval, (now, open) -> corrected(now, open, signed))));
    }

    private Outcome<SignResult.Signed> sign(Category category, Proposal proposal, By officer) {
        int before = category.work().announced().getLast().resultVersion();
        Origin log = rulebooks.newest(category.id().edition()).orElseThrow().log();
        OfficialCount count = Objects.requireNonNull(category.work().count());
        return sign.by(
                proposal.by(), officer, category.id(), ResultEntry.of(log, category.id(), before + 1, before, count));
    }

    private Outcome<Change<Category, CategoryFact>> corrected(
            Category category, Proposal proposal, SignResult.Signed signed) {
        JsonObject payload =
                CanonicalJson.parseObject(Bytes.utf8(proposal.payload()).toArray());
        Announcement before = category.work().announced().getLast();
        Map<String, String> statuses = new TreeMap<>(before.statuses());
        statuses.put(payload.text("candidate"), payload.text("status"));
        ResultVersion version =
                new ResultVersion(before.resultVersion() + 1, before.resultVersion(), payload.text("reason"), statuses);
        Optional<Announcement> next =
                snapshots.next(category, ranked(category, before, statuses), version, deadlines.instant());
        return next.<Outcome<Change<Category, CategoryFact>>>map(it -> Outcome.done(
                        Change.to(category.announced(it), List.of(new CategoryFact.Announced(it, signed.bytes())))))
                .orElseGet(() -> Outcome.refused(Rule.BUSY, "The public record of a candidate is not here."));
    }

    /// Winners who are gone stay listed with their status; the next in rank follows where the rulebook says so.
    private Ranked ranked(Category category, Announcement before, Map<String, String> statuses) {
        Set<String> gone = statuses.entrySet().stream()
                .filter(status -> !status.getValue().equals("accepted"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        boolean vacant = before.winners().stream().allMatch(gone::contains);
        if (!vacant || !nextInRank(category)) return new Ranked(before.outcome(), before.winners(), before.places());
        Optional<Integer> best = before.places().entrySet().stream()
                .filter(place -> !gone.contains(place.getKey()))
                .map(Map.Entry::getValue)
                .min(Integer::compare);
        List<String> next = before.places().entrySet().stream()
                .filter(place ->
                        best.isPresent() && place.getValue().equals(best.get()) && !gone.contains(place.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        List<String> winners =
                Stream.concat(before.winners().stream(), next.stream()).toList();
        return new Ranked(next.size() > 1 ? "EX_AEQUO" : before.outcome(), winners, before.places());
    }

    private boolean nextInRank(Category category) {
        return rulebooks
                .newest(category.id().edition())
                .flatMap(published -> published.of(category.id()))
                .filter(rules -> rules.vacant() == Vacancy.NEXT_IN_RANK)
                .isPresent();
    }
}
