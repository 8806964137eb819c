package io.palmares.results.count;

import io.palmares.booth.BallotPaper;
import io.palmares.booth.Strikes;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import io.palmares.results.category.AppliedRuling;
import io.palmares.results.category.Category;
import io.palmares.results.ruling.Ruling;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What rulings do to one box: those that were heard here, and that the box says it carried out.
record BoxRulings(List<Ruling> carriedOut) {
    static BoxRulings of(Category category, String electorClass, List<Ruling> register) {
        Set<String> applied = category.heard().poll().applied().stream()
                .filter(ruling -> ruling.electorClass().equals(electorClass))
                .map(AppliedRuling::ruling)
                .collect(Collectors.toSet());
        return new BoxRulings(register.stream()
                .filter(ruling -> ruling.category().equals(category.id().category()))
                .filter(ruling -> applied.contains(ruling.ruling()))
                .toList());
    }

    private Stream<Ruling> all(String kind) {
        return carriedOut.stream().filter(ruling -> ruling.kind().equals(kind));
    }

    int struck() {
        return (int) all("STRIKE").count();
    }

    Strikes strikes() {
        Set<PublicKey> keys = all("STRIKE")
                .map(ruling -> ruling.effect().key())
                .filter(Objects::nonNull)
                .map(PublicKey::parse)
                .collect(Collectors.toSet());
        Set<Hash> leaves = all("STRIKE")
                .map(ruling -> ruling.effect().leaf())
                .filter(Objects::nonNull)
                .map(Hash::parse)
                .collect(Collectors.toSet());
        return new Strikes(keys, leaves);
    }

    List<Bytes> admitted() {
        return all("ADMIT")
                .map(ruling -> Objects.requireNonNull(ruling.effect().ballot()))
                .map(Bytes::fromBase64Url)
                .toList();
    }

    /// Of the candidates on the paper, ascending.
    List<String> withdrawn(BallotPaper paper) {
        Set<String> printed =
                paper.candidates().stream().map(c -> c.id().value()).collect(Collectors.toSet());
        return all("WITHDRAW")
                .map(ruling -> ruling.effect().candidate())
                .filter(Objects::nonNull)
                .filter(printed::contains)
                .distinct()
                .sorted()
                .toList();
    }
}
