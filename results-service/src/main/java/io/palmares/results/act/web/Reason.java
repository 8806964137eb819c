package io.palmares.results.act.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.palmares.web.text.Malformed;
import io.palmares.web.text.Names;

/// Why, in words that become public: at most 2,000 characters.
record Reason(@JsonValue String text) {
    private static final int MOST = 2000;

    @JsonCreator
    Reason {
        Names.text(text, MOST).ifPresent(broken -> {
            throw new Malformed(broken.rule(), broken.text());
        });
    }
}
