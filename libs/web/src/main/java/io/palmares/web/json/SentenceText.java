package io.palmares.web.json;

import io.palmares.web.text.Sentence;
import io.palmares.web.text.Speech;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/// A sentence in an answer, in the language of whoever asked.
public final class SentenceText extends StdSerializer<Sentence> {

    private final transient Supplier<Speech> reader;

    public SentenceText(Supplier<Speech> reader) {
        super(Sentence.class);
        this.reader = reader;
    }

    @Override
    public void serialize(Sentence sentence, JsonGenerator json, SerializationContext context) {
        json.writeString(reader.get().say(sentence));
    }
}
