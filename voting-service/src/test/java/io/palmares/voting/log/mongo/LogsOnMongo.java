package io.palmares.voting.log.mongo;

import io.palmares.ledger.log.LogStore;
import io.palmares.ledger.log.LogStoreContract;
import io.palmares.testkit.EmbeddedStack;
import io.palmares.testkit.Stack;
import io.palmares.voting.log.EditionEntries;
import io.palmares.voting.log.EditionEntriesContract;
import io.palmares.voting.store.mongo.Store;
import io.palmares.voting.store.mongo.StoreSettings;
import org.junit.jupiter.api.AfterEach;

/// The real adapters on a running store.
abstract class LogsOnMongo implements LogStoreContract, EditionEntriesContract {
    private final Store store;

    LogsOnMongo(Stack stack) {
        store = new Store(new StoreSettings(stack.mongoUri(), EmbeddedStack.freshSpace() + "-log"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public LogStore anEmptyStore() {
        return new MongoLogStore(store.template());
    }

    @Override
    public EditionEntries entries() {
        return new MongoEditionEntries(store.template());
    }
}
