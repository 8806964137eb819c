package io.palmares.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.palmares.embedded.Durability;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// Answers a write only when it is committed, and a read only when everything it saw is.
public final class DurableBackend extends H2Backend {

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection");
    private static final Set<String> READS = Set.of("find", "aggregate", "count", "distinct", "getmore");
    private static final int PAGE_SPLIT_BYTES = 4096;

    private final Map<String, IndexedDatabase> opened;
    private final GroupCommit commits;

    private DurableBackend(MVStore store, Durability durability) {
        // The constructor above opens the databases it finds and so calls openOrCreateDatabase.
        opened = new ConcurrentHashMap<>();
        super(store);
        commits = GroupCommit.over(store, durability);
    }

    /// Opens the store in `file`, or creates it.
    ///
    /// @throws IllegalStateException if another process has the file open
    public static DurableBackend open(Path file, Durability durability) {
        try {
            return new DurableBackend(openStore(file), durability);
        } catch (MVStoreException e) {
            throw new IllegalStateException("store " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static MVStore openStore(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(PAGE_SPLIT_BYTES)
                .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return store;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello")) {
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        if (WRITES.contains(name) || writesItsResult(query)) {
            return commits.write(() -> super.handleCommand(channel, database, command, query));
        }
        if (READS.contains(name)) {
            return read(channel, database, command, query);
        }
        return super.handleCommand(channel, database, command, query);
    }

    private Document read(Channel channel, String database, String command, Document query) {
        if (!opened.containsKey(database)) {
            commits.write(() -> resolveDatabase(database));
        }
        return commits.read(() -> super.handleCommand(channel, database, command, query));
    }

    private static boolean writesItsResult(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage ->
                                stage instanceof Document d && (d.containsKey("$out") || d.containsKey("$merge")));
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return opened.computeIfAbsent(
                databaseName, name -> new IndexedDatabase(name, getMvStore(), getCursorRegistry()));
    }

    @Override
    public void dropDatabase(String databaseName) {
        opened.remove(databaseName);
        super.dropDatabase(databaseName);
    }

    @Override
    public void close() {
        commits.close();
        super.close();
    }
}
