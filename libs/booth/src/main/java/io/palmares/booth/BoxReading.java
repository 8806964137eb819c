package io.palmares.booth;

import io.palmares.booth.Finding.Code;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One application of the [CountingRule].
final class BoxReading {
    private static final Comparator<Ballot> LATEST_FIRST =
            Comparator.comparingLong(Ballot::seq).reversed().thenComparing(Ballot::leaf);
    private final CountingRule rule;
    private final List<Ballot> counted = new ArrayList<>();
    private final List<Ballot> superseded = new ArrayList<>();
    private final List<Ballot> struck = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    BoxReading(CountingRule rule) {
        this.rule = rule;
    }

    Selection read(List<Bytes> items) {
        Map<PublicKey, List<Ballot>> byKey = new TreeMap<>();
        Set<Bytes> seen = new HashSet<>();
        for (Bytes item : items) {
            if (!seen.add(item)) {
                findings.add(Finding.of(Code.DUPLICATE, item));
            } else {
                ballot(item)
                        .ifPresent(ballot -> byKey.computeIfAbsent(ballot.key(), key -> new ArrayList<>())
                                .add(ballot));
            }
        }
        byKey.values().forEach(this::choose);
        return selection();
    }

    private Optional<Ballot> ballot(Bytes item) {
        return switch (Ballot.read(item)) {
            case BallotReading.Refused refused -> refuse(Code.UNREADABLE, item);
            case BallotReading.Good(Ballot ballot)
            when ballot.refusalFor(rule.paper()).isPresent() -> refuse(Code.FOREIGN, item);
            case BallotReading.Good(Ballot ballot)
            when !rule.roll().contains(ballot.key()) -> refuse(Code.NOT_ON_ROLL, item);
            case BallotReading.Good(Ballot ballot) -> Optional.of(ballot);
        };
    }

    private Optional<Ballot> refuse(Code code, Bytes item) {
        findings.add(Finding.of(code, item));
        return Optional.empty();
    }

    private void choose(List<Ballot> ofOneKey) {
        ofOneKey.sort(LATEST_FIRST);
        findSameSeq(ofOneKey);
        findBrokenChains(ofOneKey);
        boolean found = false;
        for (Ballot ballot : ofOneKey) {
            if (rule.strikes().hit(ballot)) {
                struck.add(ballot);
            } else {
                (found ? superseded : counted).add(ballot);
                found = true;
            }
        }
    }

    private void findSameSeq(List<Ballot> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).seq() == sorted.get(i - 1).seq()) {
                findings.add(new Finding(Code.SAME_SEQ, sorted.get(i).leaf()));
            }
        }
    }

    private void findBrokenChains(List<Ballot> ofOneKey) {
        Map<Long, Set<Hash>> leaves = ofOneKey.stream()
                .collect(Collectors.groupingBy(
                        Ballot::seq, Collectors.mapping(Ballot::leaf, Collectors.toUnmodifiableSet())));
        for (Ballot ballot : ofOneKey) {
            if (!isLinked(ballot.revision(), leaves)) {
                findings.add(new Finding(Code.BROKEN_CHAIN, ballot.leaf()));
            }
        }
    }

    private static boolean isLinked(Revision revision, Map<Long, Set<Hash>> leaves) {
        Set<Hash> before = leaves.getOrDefault(revision.seq() - 1, Set.of());
        return revision.isWellLinked() && revision.prev().map(before::contains).orElse(true);
    }

    private Selection selection() {
        Comparator<Ballot> byLeaf = Comparator.comparing(Ballot::leaf);
        counted.sort(byLeaf);
        superseded.sort(byLeaf);
        struck.sort(byLeaf);
        findings.sort(Comparator.comparing(Finding::leaf).thenComparing(Finding::code));
        return new Selection(counted, superseded, struck, findings);
    }
}
