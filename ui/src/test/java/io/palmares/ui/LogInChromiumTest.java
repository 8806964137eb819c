package io.palmares.ui;

import java.io.IOException;

class LogInChromiumTest extends LogTwinContract {
    @Override
    VotersSide begin() throws IOException {
        return ChromiumVotersSide.begin();
    }
}
