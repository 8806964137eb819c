package io.palmares.local.infrastructure;

import io.palmares.embedded.EmbeddedBroker;
import io.palmares.embedded.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// Broker, store and mailbox in one process, until it is asked to end; then mailbox, store and broker, in this order.
public final class Infrastructure {

    private static final String LOOPBACK = "127.0.0.1";

    private final Mailbox mailbox;
    private final EmbeddedStore store;
    private final EmbeddedBroker broker;

    private Infrastructure(Mailbox mailbox, EmbeddedStore store, EmbeddedBroker broker) {
        this.mailbox = mailbox;
        this.store = store;
        this.broker = broker;
    }

    static void main(String[] arguments) throws IOException {
        Arguments given = Arguments.of(arguments);
        Infrastructure started = start(given);
        Runtime.getRuntime().addShutdownHook(new Thread(started::stop, "stop"));
        MailPage.serve(started.mailbox, LOOPBACK, given.port("server.port"));
    }

    private static Infrastructure start(Arguments given) throws IOException {
        Path data = Path.of(given.text("data"));
        var store = CompletableFuture.supplyAsync(
                () -> EmbeddedStore.start(data.resolve("store"), given.port("store.port")));
        EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("broker"), given.port("broker.port"));
        Mailbox mailbox = Mailbox.start(data.resolve("mail"), LOOPBACK, given.port("mail.port"));
        return new Infrastructure(mailbox, store.join(), broker);
    }

    private void stop() {
        mailbox.close();
        store.close();
        broker.close();
    }
}
