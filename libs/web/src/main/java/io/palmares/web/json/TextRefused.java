package io.palmares.web.json;

import io.palmares.web.text.Names;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/// A text in the JSON breaks a rule that holds for every text.
public final class TextRefused extends MismatchedInputException {

    private final transient Names.Broken broken;

    TextRefused(JsonParser parser, Names.Broken broken) {
        super(parser, broken.text().toString(), String.class);
        this.broken = broken;
    }

    public Names.Broken broken() {
        return broken;
    }
}
