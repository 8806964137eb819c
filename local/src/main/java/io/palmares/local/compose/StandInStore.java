package io.palmares.local.compose;

import io.palmares.embedded.Durability;
import io.palmares.embedded.EmbeddedStore;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/// The durable MongoDB-compatible store in a container, where MongoDB's own image cannot be had: `StandInStore
/// DIRECTORY PORT`.
public final class StandInStore {
    private StandInStore() {}

    static void main(String[] arguments) {
        InetSocketAddress everywhere = new InetSocketAddress(Integer.parseInt(arguments[1]));
        EmbeddedStore store = EmbeddedStore.start(Path.of(arguments[0]), everywhere, Durability.PROCESS_DEATH);
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "stop"));
        System.out.println("Waiting for connections on port " + store.port());
    }
}
