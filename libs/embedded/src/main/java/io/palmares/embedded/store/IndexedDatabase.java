package io.palmares.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/// A database whose indexes serve every query that has an equality on each of their keys.
final class IndexedDatabase extends H2Database {

    private final MVStore store;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
        // The constructor above opens the indexes it finds.
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        MVMap<KeyValue, Object> positions =
                store.openMap(mapName(collection, name), new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
        return new UniqueIndex(positions, name, keys, sparse);
    }

    /// The name H2Database gives the map, by which it drops it.
    private String mapName(String collection, String index) {
        return getFullCollectionNamespace(collection) + "._index_" + index;
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(name, keys, sparse);
    }

    /// Narrows a pipeline that begins with `$match` by the collection's indexes; the pipeline still filters.
    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return Narrowed.of(query)
                .map(narrowed -> narrowed.during(() -> super.handleCommand(channel, command, query, databases, oplog)))
                .orElseGet(() -> super.handleCommand(channel, command, query, databases, oplog));
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        String name = getFullCollectionNamespace(collection);
        MVMap<Object, Document> documents =
                store.openMap("databases." + name, new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
        return new StoredCollection(
                this, collection, options, documents, store.openMap("meta." + name), cursorRegistry);
    }
}
