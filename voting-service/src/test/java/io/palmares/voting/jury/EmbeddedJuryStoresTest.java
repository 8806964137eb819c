package io.palmares.voting.jury;

import io.palmares.testkit.EmbeddedStack;

class EmbeddedJuryStoresTest extends JuryStoresOnMongo {
    EmbeddedJuryStoresTest() {
        super(EmbeddedStack.shared());
    }
}
