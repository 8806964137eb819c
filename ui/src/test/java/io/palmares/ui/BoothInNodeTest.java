package io.palmares.ui;

import java.io.IOException;

class BoothInNodeTest extends BoothTwinContract {
    @Override
    VotersSide begin() throws IOException {
        return NodeVotersSide.begin();
    }
}
