package io.palmares.results.act;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Proposal;
import io.palmares.aggregate.Rule;
import io.palmares.aggregate.TwoPeople;
import io.palmares.ledger.Json;
import io.palmares.results.act.Readiness.Standing;
import io.palmares.results.category.Categories;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryFact;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.Rulebooks;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Proposals of the returning officer that the second officer approves: one open at a time for each category.
public final class Acts {
    /// What can be proposed.
    public enum Act {
        COUNT,
        CERTIFY,
        WITHDRAW_CERTIFICATE,
        CORRECT;

        boolean isPossible(Standing standing) {
            return switch (this) {
                case COUNT -> standing == Standing.READY_TO_COUNT || standing == Standing.DISPUTED;
                case CERTIFY -> standing == Standing.COUNTED;
                case WITHDRAW_CERTIFICATE -> standing == Standing.CERTIFIED;
                case CORRECT -> standing == Standing.ANNOUNCED;
            };
        }
    }

    private final Categories categories;
    private final Rulebooks rulebooks;
    private final Clock deadlines;

    public Acts(Categories categories, Rulebooks rulebooks, Clock deadlines) {
        this.categories = categories;
        this.rulebooks = rulebooks;
        this.deadlines = deadlines;
    }

    /// Proposes an act.
    ///
    /// @param details what the act needs beside its name; becomes part of what is approved
    public Outcome<Kept<Category>> propose(CategoryId id, Act act, Map<String, Json> details, By officer, Ask ask) {
        Instant now = deadlines.instant();
        return categories.change(id.key(), ask, kept -> {
            Category category = kept.state();
            return Outcome.unless(
                            () -> TwoPeople.propose(
                                    category.work().proposal(), act.name(), payload(id, act, details), officer, now),
                            stands(category, act))
                    .map(open -> Change.silently(category.proposed(open)));
        });
    }

    public Outcome<Kept<Category>> withdraw(CategoryId id, String person, Ask ask) {
        Instant now = deadlines.instant();
        return categories.change(
                id.key(),
                ask,
                kept -> TwoPeople.withdraw(kept.state().work().proposal(), person, now)
                        .map(_ -> Change.silently(kept.state().proposed(null))));
    }

    /// Does what was proposed; a request whose answer was lost gets it once more, and nothing is done again.
    ///
    /// @param act may ask others before it writes
    Outcome<Kept<Category>> approve(Approval approval, BiFunction<Category, Proposal, Outcome<Kept<Category>>> act) {
        return categories
                .known(approval.id().key(), approval.ask())
                .orElseGet(() -> find(approval.id())
                        .then(kept -> approvable(kept.state(), approval)
                                .then(proposal -> act.apply(kept.state(), proposal))));
    }

    /// Writes what was approved, if the proposal is still open then.
    Outcome<Kept<Category>> write(
            Approval approval, BiFunction<Category, Proposal, Outcome<Change<Category, CategoryFact>>> change) {
        return change(
                approval.id(),
                approval.ask(),
                kept -> approvable(kept.state(), approval).then(proposal -> change.apply(kept.state(), proposal)));
    }

    private Outcome<Proposal> approvable(Category category, Approval approval) {
        Proposal open = category.work().proposal();
        return Outcome.unless(
                () -> TwoPeople.approve(open, approval.payloadHash(), approval.officer(), deadlines.instant()),
                Check.when(
                        open != null && !open.act().equals(approval.act().name()),
                        Rule.PROPOSAL_DIFFERS,
                        "The open proposal is another act."),
                stands(category, approval.act()));
    }

    Outcome<Kept<Category>> change(
            CategoryId id, Ask ask, Function<Kept<Category>, Outcome<Change<Category, CategoryFact>>> rule) {
        return categories.change(id.key(), ask, rule);
    }

    public Outcome<Kept<Category>> find(CategoryId id) {
        return categories
                .find(id.key())
                .<Outcome<Kept<Category>>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such category."));
    }

    public Readiness readiness(Category category) {
        return Readiness.of(category, rulebooks);
    }

    private Check stands(Category category, Act act) {
        Readiness readiness = readiness(category);
        return Check.when(
                !act.isPossible(readiness.state()),
                Rule.WRONG_STATE,
                readiness.missing().isEmpty() ? "The category is {0}." : "The category is {0}; still missing: {1}.",
                readiness.state(),
                String.join(", ", readiness.missing()));
    }

    private static String payload(CategoryId id, Act act, Map<String, Json> details) {
        Map<String, Json> members = new TreeMap<>(details);
        members.put("act", Json.of(act.name()));
        members.put("edition", Json.of(id.edition()));
        members.put("category", Json.of(id.category()));
        return Json.object(o -> o.putAll(members)).canonical().asUtf8();
    }
}
