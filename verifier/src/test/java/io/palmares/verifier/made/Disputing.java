package io.palmares.verifier.made;

import io.palmares.ledger.SigningKey;
import io.palmares.verifier.count.CategoryRules;
import io.palmares.verifier.crypto.Base64s;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What rulings do to a vote between its seals and its count, and which ballots count then.
final class Disputing {
    private final Workshop shop;
    private final Plan plan;
    private final CategoryRules rules;
    private final Set<String> struck = new HashSet<>();
    private final List<Sealed> admitted = new ArrayList<>();

    Disputing(Workshop shop, Plan plan, CategoryRules rules) {
        this.shop = shop;
        this.plan = plan;
        this.rules = rules;
    }

    void withdraw() {
        if (!plan.disputed()) return;
        shop.entry(
                "ruling",
                shop.ruling(plan, plan.id() + "-w", "WITHDRAW", Workshop.FINALISTS.get(1), null),
                "ORGANISER",
                "RETURNING_OFFICER");
    }

    /// One key and one leaf, then as many leaves as the plan says.
    void strike(List<Sealed> box) {
        List<Sealed> ballots = box.stream()
                .sorted(Comparator.comparing(b -> b.right().publicKey()))
                .toList();
        if (plan.disputed()) {
            strike("s1", "key/" + ballots.get(7).key());
            strike("s2", "leaf/" + ballots.get(9).entry().leaf());
        }
        for (int i = 0; i < plan.turns().struck(); i++) {
            strike("t" + i, "leaf/" + ballots.get(i).entry().leaf());
        }
    }

    private void strike(String id, String subject) {
        ruled(id, "STRIKE", subject, null);
        struck.add(subject);
    }

    private void ruled(String id, String kind, String subject, @Nullable String ballot) {
        shop.entry(
                "ruling",
                shop.ruling(plan, plan.id() + "-" + id, kind, subject, ballot),
                "RETURNING_OFFICER",
                "SECOND_OFFICER");
    }

    /// One that the box had promised to take.
    void admit(Made paper, SigningKey late) {
        if (!plan.disputed()) return;
        Sealed ballot = Sealed.cast(shop, paper, late, 1, null, MarksOf.voter(3, rules, Casting.ids(paper)));
        admitted.add(ballot);
        ruled(
                "a",
                "ADMIT",
                "leaf/" + ballot.entry().leaf(),
                Base64s.url(ballot.entry().bytes()));
    }

    private boolean isStruck(Sealed ballot) {
        return struck.contains("key/" + ballot.key())
                || struck.contains("leaf/" + ballot.entry().leaf());
    }

    PlayedPaper select(Made paper, List<Sealed> box) {
        List<Sealed> all = new ArrayList<>(box);
        admitted.stream()
                .filter(b -> Workshop.read(b.entry()).text("paper").equals(paper.leaf()))
                .forEach(all::add);
        Sealed.byLeaf(all);
        List<Sealed> left = all.stream().filter(ballot -> !isStruck(ballot)).toList();
        Map<String, Sealed> best = new HashMap<>();
        left.forEach(ballot -> best.merge(ballot.key(), ballot, (a, b) -> a.seq() >= b.seq() ? a : b));
        Set<Made> chosen =
                best.values().stream().map(Sealed::entry).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Sealed> counted =
                all.stream().filter(b -> chosen.contains(b.entry())).toList();
        List<Sealed> spoiled = spoiled(counted);
        return new PlayedPaper(
                paper,
                counted.stream().filter(b -> !spoiled.contains(b)).toList(),
                spoiled,
                left.size() - best.size(),
                all.size() - left.size(),
                plan.disputed() ? List.of(Workshop.FINALISTS.get(1)) : List.of());
    }

    /// One of them cannot be opened.
    private List<Sealed> spoiled(List<Sealed> counted) {
        return plan.disputed()
                ? counted.stream().max(Comparator.comparing(b -> b.right().publicKey())).stream()
                        .toList()
                : List.of();
    }
}
