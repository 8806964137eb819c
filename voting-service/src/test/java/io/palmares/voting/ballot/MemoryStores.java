package io.palmares.voting.ballot;

import io.palmares.booth.ReceiptCode;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The box's stores in memory; they keep the contracts that the real ones keep.
public final class MemoryStores {
    final List<BoxFact> told = new CopyOnWriteArrayList<>();

    public static BallotStores fresh() {
        return new MemoryStores().stores();
    }

    BallotStores stores() {
        return new BallotStores(
                new MemoryEditions(), new MemoryParts(), new MemoryBoxes(), new MemoryRolls(), new MemoryBallots());
    }

    /// Documents with a version, written if the version is still the expected one.
    private static final class Guarded<K, V> {
        private record Kept<V>(long version, V value) {}

        private final Map<K, Kept<V>> documents = new ConcurrentHashMap<>();

        Optional<V> find(K key, Versioned<V> reading) {
            return Optional.ofNullable(documents.get(key)).map(kept -> reading.at(kept.value(), kept.version()));
        }

        List<V> all(Versioned<V> reading) {
            return documents.values().stream()
                    .map(kept -> reading.at(kept.value(), kept.version()))
                    .toList();
        }

        synchronized boolean save(K key, long expected, V value) {
            long stored =
                    Optional.ofNullable(documents.get(key)).map(Kept::version).orElse(0L);
            if (stored != expected) {
                return false;
            }
            documents.put(key, new Kept<>(stored + 1, value));
            return true;
        }
    }

    @FunctionalInterface
    private interface Versioned<V> {
        V at(V value, long version);
    }

    private static final class MemoryEditions implements Editions {
        private final Guarded<String, EditionRules> all = new Guarded<>();

        private static EditionRules at(EditionRules r, long version) {
            return new EditionRules(r.edition(), version, r.through(), r.log(), r.known(), r.classes(), r.terms());
        }

        @Override
        public Optional<EditionRules> find(String edition) {
            return all.find(edition, MemoryEditions::at);
        }

        @Override
        public List<EditionRules> all() {
            return all.all(MemoryEditions::at);
        }

        @Override
        public boolean save(EditionRules rules) {
            return all.save(rules.edition(), rules.version(), rules);
        }
    }

    private static final class MemoryParts implements AllParts {
        private final Guarded<CategoryId, PaperParts> all = new Guarded<>();

        private static PaperParts at(PaperParts p, long version) {
            return new PaperParts(
                    p.category(),
                    version,
                    p.through(),
                    p.labels(),
                    p.shortlist(),
                    p.countingKey(),
                    p.rolls(),
                    p.rulings());
        }

        @Override
        public Optional<PaperParts> find(CategoryId category) {
            return all.find(category, MemoryParts::at);
        }

        @Override
        public List<PaperParts> ofEdition(String edition) {
            return all.all(MemoryParts::at).stream()
                    .filter(parts -> parts.category().edition().equals(edition))
                    .toList();
        }

        @Override
        public boolean save(PaperParts parts) {
            return all.save(parts.category(), parts.version(), parts);
        }
    }

    private final class MemoryBoxes implements Boxes {
        private final Guarded<BoxId, BallotBox> all = new Guarded<>();

        private static BallotBox at(BallotBox b, long version) {
            return new BallotBox(
                    b.id(), version, b.state(), b.times(), b.suspendedSince(), b.answered(), b.withdrawn());
        }

        @Override
        public Optional<BallotBox> find(BoxId id) {
            return all.find(id, MemoryBoxes::at);
        }

        @Override
        public List<BallotBox> of(CategoryId category) {
            return all.all(MemoryBoxes::at).stream()
                    .filter(box -> box.id().category().equals(category))
                    .toList();
        }

        @Override
        public List<BallotBox> running() {
            return all.all(MemoryBoxes::at).stream()
                    .filter(box ->
                            box.state() instanceof BoxState.WithPaper && !(box.state() instanceof BoxState.Undisputed))
                    .toList();
        }

        @Override
        public boolean save(BallotBox box, List<BoxFact> facts) {
            boolean saved = all.save(box.id(), box.version(), box);
            if (saved) {
                told.addAll(facts);
            }
            return saved;
        }
    }

    private static final class MemoryRolls implements RollKeys {
        private final Map<RollId, Set<PublicKey>> all = new ConcurrentHashMap<>();

        @Override
        public void add(RollId roll, List<PublicKey> keys) {
            all.computeIfAbsent(roll, _ -> new ConcurrentSkipListSet<>()).addAll(keys);
        }

        @Override
        public boolean holds(RollId roll, PublicKey key) {
            return all.getOrDefault(roll, Set.of()).contains(key);
        }

        @Override
        public List<PublicKey> of(RollId roll) {
            return List.copyOf(all.getOrDefault(roll, Set.of()));
        }
    }

    private static final class MemoryBallots implements Ballots {
        private final Map<BallotId, StoredBallot> all = new ConcurrentHashMap<>();
        private final Map<BallotId, Long> placed = new ConcurrentHashMap<>();

        @Override
        public Optional<StoredBallot> insert(StoredBallot ballot) {
            return Optional.ofNullable(all.putIfAbsent(ballot.id(), ballot));
        }

        @Override
        public Optional<StoredBallot> find(BallotId id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public List<StoredBallot> find(List<BallotId> ids) {
            return ids.stream().flatMap(id -> find(id).stream()).toList();
        }

        @Override
        public Optional<StoredBallot> findByCode(String code) {
            return all.values().stream()
                    .filter(b -> ReceiptCode.of(b.leaf()).value().startsWith(code))
                    .findFirst();
        }

        @Override
        public void eachQueued(Hash paper, Consumer<StoredBallot> consumer) {
            all.values().stream()
                    .filter(b -> b.paper().equals(paper) && !placed.containsKey(b.id()))
                    .forEach(consumer);
        }

        @Override
        public void place(Hash paper, long index, List<BallotId> ballots) {
            for (int i = 0; i < ballots.size(); i++) {
                placed.put(ballots.get(i), index + i);
            }
        }

        @Override
        public Optional<Long> indexOf(Hash paper, Hash leaf) {
            return all.values().stream()
                    .filter(b -> b.paper().equals(paper) && b.leaf().equals(leaf))
                    .findFirst()
                    .map(b -> placed.get(b.id()));
        }

        @Override
        public int keys(Hash paper) {
            return Math.toIntExact(placed.keySet().stream()
                    .filter(id -> Objects.requireNonNull(all.get(id)).paper().equals(paper))
                    .map(BallotId::key)
                    .distinct()
                    .count());
        }
    }
}
