package io.palmares.voting.log.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.log.LogHead;
import io.palmares.ledger.log.LogHeadJson;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.LogStore;
import io.palmares.ledger.log.Tile;
import io.palmares.voting.store.mongo.Collection;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/// `log_heads`: `{_id: log, version, head}`, replaced by version; `log_tiles`: `{_id: "log/level/index", width,
/// content}`, which only ever grow.
public final class MongoLogStore implements LogStore {
    private final Collection heads;
    private final Collection tiles;

    public MongoLogStore(MongoOperations mongo) {
        this.heads = new Collection(mongo, "log_heads");
        this.tiles = new Collection(mongo, "log_tiles");
    }

    @Override
    public Optional<LogHead> head(LogId log) {
        return heads.find(log.path()).map(stored -> LogHeadJson.read(binary(stored, "head")));
    }

    @Override
    public boolean save(LogHead head) {
        LogHead next = head.stored();
        Document document = new Document("_id", head.id().path())
                .append("version", next.version())
                .append("head", new Binary(LogHeadJson.write(next).toArray()));
        return head.version() == 0
                ? insert(heads, document)
                : heads.with(all -> all.replaceOne(at(head), document)).getMatchedCount() == 1;
    }

    private static Document at(LogHead head) {
        return new Document("_id", head.id().path()).append("version", head.version());
    }

    private static boolean insert(Collection collection, Document document) {
        try {
            collection.with(all -> all.insertOne(document));
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public Optional<Bytes> find(LogId log, Tile tile) {
        return tiles.find(id(log, tile)).map(stored -> binary(stored, "content"));
    }

    @Override
    public void keep(LogId log, Tile tile, int width, Bytes content) {
        if (!isThere(log, tile, width) && !widened(log, tile, width, content)) {
            Document document = new Document("_id", id(log, tile))
                    .append("width", width)
                    .append("content", new Binary(content.toArray()));
            if (!insert(tiles, document)) {
                widened(log, tile, width, content);
            }
        }
    }

    private boolean isThere(LogId log, Tile tile, int width) {
        return tiles.find(id(log, tile))
                .filter(stored -> stored.getInteger("width") >= width)
                .isPresent();
    }

    private boolean widened(LogId log, Tile tile, int width, Bytes content) {
        Bson narrower = Filters.and(Filters.eq("_id", id(log, tile)), Filters.lt("width", width));
        Bson change =
                Updates.combine(Updates.set("width", width), Updates.set("content", new Binary(content.toArray())));
        return tiles.with(all -> all.updateOne(narrower, change)).getMatchedCount() == 1;
    }

    private static Bytes binary(Document stored, String field) {
        return Bytes.of(Objects.requireNonNull(stored.get(field, Binary.class)).getData());
    }

    private static String id(LogId log, Tile tile) {
        return log + "/" + (tile.holdsEntries() ? "entries" : tile.level()) + "/" + tile.index();
    }
}
