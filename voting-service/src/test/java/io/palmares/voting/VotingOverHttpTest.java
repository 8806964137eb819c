package io.palmares.voting;

import io.palmares.testkit.EmbeddedStack;

class VotingOverHttpTest extends VotingOverHttp {
    VotingOverHttpTest() {
        super(EmbeddedStack.shared());
    }
}
