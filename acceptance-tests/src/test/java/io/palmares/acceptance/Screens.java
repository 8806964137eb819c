package io.palmares.acceptance;

import io.palmares.local.demo.Stage;
import io.palmares.ui.Chromium;
import io.palmares.ui.Looks;

/// Where the people of a story sit down at browsers.
record Screens(Stage stage, Chromium chromium, Looks looks) {
    Visitor visitor() {
        return new Visitor(this, "en-GB");
    }

    Visitor inGerman() {
        return new Visitor(this, "de-DE");
    }

    /// Somebody who signs in.
    Visitor as(String mail) {
        return visitor().as(mail);
    }
}
