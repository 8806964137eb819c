package io.palmares.nominations.rulebook.json;

import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Refusal;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.nominations.rulebook.RulebookText;
import io.palmares.web.json.StrictJson;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads rulebooks strictly: unknown fields, missing ones and texts for numbers are refused with their place.
public final class StrictRulebookText implements RulebookText {
    private final JsonMapper json = StrictJson.mapper();

    @Override
    public Outcome<Rulebook> read(String text) {
        try {
            return Outcome.done(json.readValue(text, Rulebook.class));
        } catch (JacksonException e) {
            return Outcome.refused(Refusal.invalid(
                    "/rulebook" + pointer(e), "rulebook", "is not what a rulebook takes here: {0}", words(e)));
        }
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }

    private static String words(JacksonException e) {
        String message = e.getOriginalMessage();
        return message.substring(0, Math.min(message.length(), 160));
    }
}
