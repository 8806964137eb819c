package io.palmares.embedded.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Objects;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/// Keeps index keys as BSON, in the order of their values.
final class KeyType extends BasicDataType<KeyValue> {

    private static final String VALUES = "v";

    private final DocumentType documents = new DocumentType();

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }

    @Override
    public int compare(KeyValue a, KeyValue b) {
        int order = Integer.compare(a.size(), b.size());
        for (int i = 0; i < a.size() && order == 0; i++) {
            order = ValueComparator.ascWithoutListHandling().compare(a.get(i), b.get(i));
        }
        return order;
    }

    @Override
    public int getMemory(KeyValue key) {
        return DocumentType.memory(key.stream().toList());
    }

    @Override
    public void write(WriteBuffer out, KeyValue key) {
        documents.write(out, new Document(VALUES, key.stream().toList()));
    }

    @Override
    public KeyValue read(ByteBuffer in) {
        return new KeyValue(
                (Collection<?>) Objects.requireNonNull(documents.read(in).get(VALUES)));
    }
}
