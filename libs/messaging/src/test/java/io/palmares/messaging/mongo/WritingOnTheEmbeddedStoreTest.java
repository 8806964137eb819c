package io.palmares.messaging.mongo;

import io.palmares.testkit.EmbeddedStack;

class WritingOnTheEmbeddedStoreTest extends WritingStateWithEvents {
    WritingOnTheEmbeddedStoreTest() {
        super(EmbeddedStack.shared());
    }
}
