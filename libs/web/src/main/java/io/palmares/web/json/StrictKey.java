package io.palmares.web.json;

import io.palmares.web.text.Names;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/// Names of properties in maps follow the rules of texts.
final class StrictKey extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        Names.characters(key).ifPresent(broken -> {
            throw new TextRefused(context.getParser(), broken);
        });
        return key;
    }
}
