package io.palmares.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import io.palmares.embedded.store.DurableBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/// A persistent store that speaks MongoDB's protocol, on loopback, without access control.
///
/// One document is the unit of atomicity. There are no sessions, transactions, change streams, TTL deletion, partial
/// indexes or collations; what runs here runs the same on MongoDB 6 or later. Unique and non-unique indexes serve
/// equality and `$in`; ranges and sorts filter what an equality found.
public final class EmbeddedStore implements AutoCloseable {

    /// A write waits for its group's commit on the thread that serves its connection, so this many writes share a
    /// commit.
    private static final int CONNECTION_THREADS = 48;

    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedStore(MongoServer server, InetSocketAddress address) {
        this.server = server;
        this.address = address;
    }

    /// Opens, or creates, the store in `directory` and listens on `port` (0: any free one).
    ///
    /// @throws UncheckedIOException if the directory cannot be made
    /// @throws IllegalStateException if another process has the store open, or the port is taken
    public static EmbeddedStore start(Path directory, int port) {
        return start(directory, port, Durability.PROCESS_DEATH);
    }

    public static EmbeddedStore start(Path directory, int port, Durability durability) {
        return start(directory, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), durability);
    }

    /// The same on an address other than loopback. The store has no access control: only where a network keeps others
    /// out.
    public static EmbeddedStore start(Path directory, InetSocketAddress wanted, Durability durability) {
        DurableBackend backend = DurableBackend.open(fileIn(directory), durability);
        MongoServer server = new MongoServer(backend.version(ServerVersion.MONGO_5_0));
        try {
            server.bind(wanted, 1, CONNECTION_THREADS);
        } catch (Exception taken) { // Netty throws the BindException undeclared
            throw new IllegalStateException("store cannot listen on " + wanted, taken);
        }
        return new EmbeddedStore(server, server.getLocalAddress());
    }

    private static Path fileIn(Path directory) {
        try {
            return Files.createDirectories(directory).resolve("store.mv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return address.getPort();
    }

    /// The connection string, without a database.
    public String uri() {
        return "mongodb://127.0.0.1:" + port();
    }

    /// Closes all connections and the files; everything acknowledged is kept.
    @Override
    public void close() {
        server.shutdownNow();
    }
}
