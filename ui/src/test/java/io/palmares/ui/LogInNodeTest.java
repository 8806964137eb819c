package io.palmares.ui;

import java.io.IOException;

class LogInNodeTest extends LogTwinContract {
    @Override
    VotersSide begin() throws IOException {
        return NodeVotersSide.begin();
    }
}
