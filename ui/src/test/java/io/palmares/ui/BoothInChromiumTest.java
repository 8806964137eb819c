package io.palmares.ui;

import java.io.IOException;

class BoothInChromiumTest extends BoothTwinContract {
    @Override
    VotersSide begin() throws IOException {
        return ChromiumVotersSide.begin();
    }
}
