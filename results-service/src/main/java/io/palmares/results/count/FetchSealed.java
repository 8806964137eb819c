package io.palmares.results.count;

import io.palmares.booth.FrozenPaper;
import io.palmares.booth.Roll;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.SaltedHash;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.FrozenRoll;
import io.palmares.results.category.Paper;
import io.palmares.results.category.RollKeys;
import io.palmares.results.category.Rulebooks;
import io.palmares.results.category.SealedBox;
import io.palmares.results.category.SealedJury;
import io.palmares.results.edition.EditionEntry;
import io.palmares.results.ruling.Ruling;
import io.palmares.results.ruling.Rulings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Fetches what was sealed, from the logs and with the rulings heard here, and says whether it is that.
public final class FetchSealed {
    private final VotingSide voting;
    private final RollKeys rollKeys;
    private final Rulings rulings;
    private final Rulebooks rulebooks;

    public FetchSealed(VotingSide voting, RollKeys rollKeys, Rulings rulings, Rulebooks rulebooks) {
        this.voting = voting;
        this.rollKeys = rollKeys;
        this.rulings = rulings;
        this.rulebooks = rulebooks;
    }

    /// One box.
    record Box(SealedBox seal, FrozenPaper paper, Roll roll, ReadLog log, BoxRulings rulings) {
        SealedContents contents() {
            return new SealedContents(
                    log.entries(), rulings.strikes(), rulings.admitted(), rulings.withdrawn(paper.paper()));
        }
    }

    /// Everything that a category's count takes.
    ///
    /// @param boxes in the order of their papers in the log
    /// @param papers empty where nobody votes
    record Fetched(List<Box> boxes, SealedCards sealed, Optional<PapersInLog> papers) {
        List<Bytes> cards() {
            return sealed.lines();
        }
    }

    /// Empty while voting-service does not answer.
    Optional<Fetched> of(Category category, boolean withBoxes) {
        if (!withBoxes) return cards(category).map(cards -> new Fetched(List.of(), cards, Optional.empty()));
        Optional<PapersInLog> papers = papers(category.id());
        List<Ruling> register = rulings.of(category.id().edition());
        List<Box> boxes = new ArrayList<>();
        for (FrozenRoll roll : withPapers(category)) {
            Optional<Box> box = box(category, roll, register);
            if (box.isEmpty()) return Optional.empty();
            boxes.add(box.get());
        }
        return papers.flatMap(
                order -> cards(category).map(cards -> new Fetched(order.ordered(boxes), cards, Optional.of(order))));
    }

    private Optional<PapersInLog> papers(CategoryId category) {
        return rulebooks
                .newest(category.edition())
                .flatMap(rulebook -> voting.edition(rulebook.log()))
                .map(PapersInLog::of);
    }

    private Optional<SealedCards> cards(Category category) {
        return category.heard().jury() == null ? Optional.of(SealedCards.NONE) : voting.scorecards(category.id());
    }

    private static List<FrozenRoll> withPapers(Category category) {
        return category.work().papers().stream()
                .flatMap(paper -> category.heard().poll().roll(paper.electorClass()).stream())
                .filter(FrozenRoll::hasPaper)
                .toList();
    }

    private Optional<Box> box(Category category, FrozenRoll roll, List<Ruling> register) {
        SealedBox seal = category.heard().poll().box(roll.electorClass()).orElseThrow();
        Paper paper = category.work().paper(roll.electorClass()).orElseThrow();
        FrozenPaper frozen = FrozenPaper.read(Bytes.fromBase64Url(Objects.requireNonNull(paper.entry())));
        Roll keys = Roll.of(rollKeys.of(category.id(), roll.electorClass(), roll.version()));
        return voting.box(frozen.box(), seal.leaves())
                .map(log -> new Box(seal, frozen, keys, log, BoxRulings.of(category, roll.electorClass(), register)));
    }

    /// Why what was fetched is not what was sealed; empty if it is.
    List<String> wrong(Category category, Fetched fetched) {
        List<String> wrong = new ArrayList<>();
        Optional<PublicKey> logKey = rulebooks.entry(category.id().edition()).map(EditionEntry::logKey);
        if (!fetched.boxes().isEmpty() && logKey.isEmpty()) wrong.add("the first entry of the log is not here");
        logKey.ifPresent(key -> {
            fetched.papers().ifPresent(papers -> wrong.addAll(papers.reasons(fetched.boxes(), key)));
            fetched.boxes().forEach(box -> wrong.addAll(wrong(box, key)));
        });
        Optional.ofNullable(category.heard().jury()).ifPresent(seal -> check(wrong, seal, fetched.sealed()));
        return wrong;
    }

    private static List<String> wrong(Box box, PublicKey logKey) {
        CheckSeal check = new CheckSeal(box.seal(), box.paper(), box.roll(), logKey);
        List<String> wrong = new ArrayList<>(check.reasons(box.log()));
        wrong.addAll(check.reasons(box.rulings()));
        return wrong;
    }

    private static void check(List<String> wrong, SealedJury seal, SealedCards cards) {
        if (cards.lines().size() != seal.scorecards()) {
            wrong.add("jury has " + cards.lines().size() + " scorecards, sealed were " + seal.scorecards());
        }
        Hash root = Merkle.root(cards.lines());
        if (!root.equals(Hash.parse(seal.digest()))) wrong.add("jury has another digest than was sealed");
        if (seal.commitment() != null && !isCommitted(seal.commitment(), root, cards.salt())) {
            wrong.add("jury has other scorecards than the log commits to");
        }
    }

    private static boolean isCommitted(String commitment, Hash root, Optional<Bytes> salt) {
        return salt.map(s -> SaltedHash.of(SaltedHash.Kind.JURY, s, root.bytes()))
                .filter(hash -> hash.toString().equals(commitment))
                .isPresent();
    }
}
