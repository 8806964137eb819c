package io.palmares.voting.ballot;

import io.palmares.testkit.EmbeddedStack;

class EmbeddedStoresTest extends StoresOnMongo {
    EmbeddedStoresTest() {
        super(EmbeddedStack.shared());
    }
}
