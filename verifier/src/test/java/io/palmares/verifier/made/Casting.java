package io.palmares.verifier.made;

import io.palmares.ledger.SigningKey;
import io.palmares.verifier.count.CategoryRules;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import java.util.ArrayList;
import java.util.List;

/// One paper's ballots, and the box log they are put into.
record Casting(Workshop shop, Plan plan, CategoryRules rules) {
    /// Votes; every fifth voter changes their mind.
    ///
    /// @return the ballots in the order of the box
    List<Sealed> cast(Made paper, List<SigningKey> roll) {
        List<String> ids = ids(paper);
        List<Sealed> ballots = new ArrayList<>();
        for (int i = 0; i < plan.voters(); i++) {
            Json marks = i == 1 ? Json.object().put("abstain", new Json.Bool(true)) : MarksOf.voter(i, rules, ids);
            Sealed first = Sealed.cast(shop, paper, roll.get(i), 1, null, marks);
            ballots.add(first);
            if (i % 5 == 0) {
                Json others = MarksOf.voter(i + 1, rules, ids);
                ballots.add(Sealed.cast(shop, paper, roll.get(i), 2, first.entry(), others));
            }
        }
        List<Sealed> put = inOrder(inBatches(ballots));
        box(paper, put);
        return put;
    }

    static List<String> ids(Made paper) {
        return Workshop.read(paper).objects("candidates").stream()
                .map(c -> c.text("id"))
                .toList();
    }

    private List<Sealed> inBatches(List<Sealed> ballots) {
        int width = plan.turns().batch() == 0 ? ballots.size() : plan.turns().batch();
        List<Sealed> all = new ArrayList<>();
        for (int from = 0; from < ballots.size(); from += width) {
            List<Sealed> batch = new ArrayList<>(ballots.subList(from, Math.min(ballots.size(), from + width)));
            Sealed.byLeaf(batch);
            all.addAll(batch);
        }
        return all;
    }

    private List<Sealed> inOrder(List<Sealed> ballots) {
        List<String> leaves = ballots.stream().map(b -> b.entry().leaf()).toList();
        List<String> order = shop.tampered("box", leaves);
        return order.equals(leaves)
                ? ballots
                : order.stream().map(leaf -> ballots.get(leaves.indexOf(leaf))).toList();
    }

    private void box(Made paper, List<Sealed> ballots) {
        Fields body = Workshop.read(paper);
        String box = body.text("box");
        List<Made> items = new ArrayList<>();
        items.add(shop.sign("box", Workshop.body("box", box).put("paper", Json.of(paper.leaf())), "log"));
        ballots.forEach(b -> items.add(b.entry()));
        long voted = ballots.stream().map(Sealed::right).distinct().count();
        items.add(shop.sign(
                "close",
                Workshop.body("close", box)
                        .put("ballots", Json.of(ballots.size()))
                        .put("keys", Json.of(voted)),
                "log"));
        shop.boxes.put(box, items);
    }
}
