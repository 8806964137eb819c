package io.palmares.verifier.made;

import io.palmares.ledger.SigningKey;
import io.palmares.verifier.count.CategoryRules;
import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.log.Frontier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// A category's vote, from its papers to the roll key's destruction.
final class Voting {
    private final Workshop shop;
    private final Plan plan;
    private final PaperForms forms;
    private final Casting casting;
    private final Disputing disputing;
    private final List<Ballots> voted = new ArrayList<>();

    private record Ballots(Made paper, List<SigningKey> roll, List<Sealed> cast) {}

    Voting(Workshop shop, Plan plan, CategoryRules rules) {
        this.shop = shop;
        this.plan = plan;
        this.forms = new PaperForms(shop, plan, rules);
        this.casting = new Casting(shop, plan, rules);
        this.disputing = new Disputing(shop, plan, rules);
    }

    /// @param open what happens when papers stand and nobody has voted
    List<PlayedPaper> make(Runnable open) {
        List<Ballots> papers = plan.classes().stream().map(this::paper).toList();
        open.run();
        papers.forEach(p -> voted.add(new Ballots(p.paper(), p.roll(), casting.cast(p.paper(), p.roll()))));
        disputing.withdraw();
        List<Ballots> sealed = plan.turns().sealedBackwards() ? voted.reversed() : voted;
        sealed.forEach(v -> seal(v.paper()));
        Ballots first = voted.getFirst();
        disputing.strike(first.cast());
        disputing.admit(first.paper(), first.roll().getLast());
        shop.entry(
                "rollkey",
                shop.body("rollkey")
                        .put("categories", Json.texts(List.of(plan.id())))
                        .put("destroyed", Json.of("2020-11-10T06:00:00Z")),
                "RETURNING_OFFICER",
                "SECOND_OFFICER");
        return voted.stream().map(v -> disputing.select(v.paper(), v.cast())).toList();
    }

    /// Two on the roll do not vote.
    private Ballots paper(String electorClass) {
        List<SigningKey> roll = new ArrayList<>();
        for (int i = 0; i < plan.voters() + 2; i++) roll.add(shop.keys.of(plan.id() + "/" + electorClass + "/" + i));
        roll.sort(Comparator.comparing(SigningKey::publicKey));
        Made paper = shop.entry("paper", forms.paper(electorClass, roll), "RETURNING_OFFICER", "results");
        return new Ballots(paper, roll, List.of());
    }

    /// A voter's receipt from the first box.
    String receipt() {
        Ballots first = voted.getFirst();
        String box = Workshop.read(first.paper()).text("box");
        return first.cast().getFirst().receipt(box, shop.keys.of("promise"));
    }

    private void seal(Made paper) {
        List<Made> items =
                Objects.requireNonNull(shop.boxes.get(Workshop.read(paper).text("box")));
        Fields close = Workshop.read(items.getLast());
        shop.entry(
                "seal",
                shop.body("seal")
                        .put("paper", Json.of(paper.leaf()))
                        .put("size", Json.of(items.size()))
                        .put("root", Json.of(root(items)))
                        .put("ballots", close.value("ballots"))
                        .put("keys", close.value("keys")),
                "log");
    }

    private static String root(List<Made> items) {
        Frontier tree = new Frontier();
        items.forEach(item -> tree.append(item.leafBytes()));
        return Base64s.url(tree.root());
    }

    /// Of the seals, in the order of their papers.
    List<String> roots() {
        return voted.stream()
                .map(v -> Workshop.read(v.paper()).text("box"))
                .map(box -> root(Objects.requireNonNull(shop.boxes.get(box))))
                .toList();
    }
}
