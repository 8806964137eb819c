package io.palmares.results.count;

import io.palmares.booth.FrozenPaper;
import io.palmares.booth.Roll;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;
import io.palmares.results.category.Category;
import io.palmares.results.category.FrozenRoll;
import io.palmares.results.category.Paper;
import io.palmares.results.category.RollKeys;
import io.palmares.results.category.SealedBox;
import io.palmares.results.category.SealedJury;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Fetches what was sealed, and says whether it is that.
final class FetchSealed {
    private final VotingSide voting;
    private final RollKeys rollKeys;

    FetchSealed(VotingSide voting, RollKeys rollKeys) {
        this.voting = voting;
        this.rollKeys = rollKeys;
    }

    /// One box.
    record Box(SealedBox seal, FrozenPaper paper, Roll roll, SealedContents contents) {}

    /// Everything that a category's count takes.
    ///
    /// @param cards none without a jury
    record Fetched(List<Box> boxes, List<Bytes> cards) {}

    /// Empty while voting-service does not answer.
    Optional<Fetched> of(Category category, boolean withBoxes) {
        List<Box> boxes = new ArrayList<>();
        for (FrozenRoll roll : withBoxes ? withPapers(category) : List.<FrozenRoll>of()) {
            Optional<Box> box = box(category, roll);
            if (box.isEmpty()) return Optional.empty();
            boxes.add(box.get());
        }
        return cards(category).map(cards -> new Fetched(boxes, cards));
    }

    private Optional<List<Bytes>> cards(Category category) {
        return category.heard().jury() == null ? Optional.of(List.of()) : voting.scorecards(category.id());
    }

    /// By class, so that a result does not hang on the order in which things were heard.
    private static List<FrozenRoll> withPapers(Category category) {
        return category.heard().rolls().stream()
                .filter(FrozenRoll::hasPaper)
                .sorted(Comparator.comparing(FrozenRoll::electorClass))
                .toList();
    }

    private Optional<Box> box(Category category, FrozenRoll roll) {
        SealedBox seal = category.heard().box(roll.electorClass()).orElseThrow();
        Paper paper = category.work().paper(roll.electorClass()).orElseThrow();
        FrozenPaper frozen = FrozenPaper.read(Bytes.fromBase64Url(Objects.requireNonNull(paper.entry())));
        Roll keys = Roll.of(rollKeys.of(category.id(), roll.electorClass(), roll.version()));
        return voting.box(category.id(), roll.electorClass()).map(contents -> new Box(seal, frozen, keys, contents));
    }

    /// Why what was fetched is not what was sealed; empty if it is.
    static List<String> wrong(Category category, Fetched fetched) {
        List<String> wrong = new ArrayList<>();
        fetched.boxes()
                .forEach(box ->
                        wrong.addAll(new CheckSeal(box.seal(), box.paper(), box.roll()).reasons(box.contents())));
        Optional.ofNullable(category.heard().jury()).ifPresent(seal -> check(wrong, seal, fetched.cards()));
        return wrong;
    }

    private static void check(List<String> wrong, SealedJury seal, List<Bytes> cards) {
        if (cards.size() != seal.scorecards()) {
            wrong.add("jury has " + cards.size() + " scorecards, sealed were " + seal.scorecards());
        }
        if (!Merkle.root(cards).equals(Hash.parse(seal.digest()))) wrong.add("jury has another digest than was sealed");
    }
}
