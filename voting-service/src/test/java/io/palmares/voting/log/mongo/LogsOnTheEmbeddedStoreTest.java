package io.palmares.voting.log.mongo;

import io.palmares.testkit.EmbeddedStack;

class LogsOnTheEmbeddedStoreTest extends LogsOnMongo {
    LogsOnTheEmbeddedStoreTest() {
        super(EmbeddedStack.shared());
    }
}
