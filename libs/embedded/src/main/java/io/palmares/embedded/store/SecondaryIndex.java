package io.palmares.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A non-unique equality index, kept in memory and rebuilt when the store is opened.
final class SecondaryIndex extends Index<Object> {

    private static final String ID = "_id";

    /// By key, in order of arrival.
    private final Map<KeyValue, Set<Object>> positions = new HashMap<>();

    SecondaryIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public boolean canHandle(Document query) {
        Collection<Object> conditions = Equalities.on(keySet(), query).values();
        return !conditions.isEmpty() && conditions.stream().allMatch(this::serves);
    }

    private boolean serves(@Nullable Object condition) {
        boolean several = condition instanceof Document;
        return !(several && isCompoundIndex())
                && alternatives(condition).stream()
                        .allMatch(value -> value == null ? !isSparse() : equalsByValue(value));
    }

    private static Collection<?> alternatives(@Nullable Object condition) {
        return condition instanceof Document in && in.get("$in") instanceof Collection<?> values
                ? values
                : Collections.singleton(condition);
    }

    private static boolean equalsByValue(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof ObjectId
                || value instanceof UUID
                || value instanceof BinData
                || value instanceof Instant;
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        Document equalities = Equalities.on(keySet(), query);
        if (isCompoundIndex()) {
            return new ArrayList<>(
                    at(new KeyValue(keys().stream().map(equalities::get).toList())));
        }
        Set<Object> found = new LinkedHashSet<>();
        alternatives(equalities.get(keys().getFirst())).forEach(value -> found.addAll(at(new KeyValue(value))));
        return found;
    }

    private Set<Object> at(KeyValue key) {
        return positions.getOrDefault(key.normalized(), Set.of());
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        if (!isLeftOut(document)) {
            getKeyValues(document)
                    .forEach(key -> positions
                            .computeIfAbsent(key, k -> new LinkedHashSet<>())
                            .add(position));
        }
    }

    @Override
    public synchronized @Nullable Object remove(Document document) {
        if (isLeftOut(document)) {
            return null;
        }
        Object position = Missing.ofNullable(document.get(ID));
        getKeyValues(document).forEach(key -> positions.computeIfPresent(key, (k, held) -> without(position, held)));
        return position;
    }

    private static @Nullable Set<Object> without(Object position, Set<Object> held) {
        held.remove(position);
        return held.isEmpty() ? null : held;
    }

    private boolean isLeftOut(Document document) {
        return isSparse()
                && getKeyValues(document).stream().allMatch(key -> key.stream().allMatch(value -> value == null));
    }

    @Override
    public synchronized void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(before, after)) {
            remove(before);
            add(after, position, collection);
        }
    }

    /// Nothing to say: a key may stand for many documents.
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {}

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

    @Override
    public synchronized long getCount() {
        return positions.values().stream().mapToLong(Set::size).sum();
    }

    @Override
    public synchronized boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public synchronized void drop() {
        positions.clear();
    }
}
