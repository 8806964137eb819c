package io.palmares.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.palmares.web.caller.PersonId;
import io.palmares.web.text.Malformed;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

class IdsAsTextsTest {

    private static final JsonMapper JSON = StrictJson.mapper();

    record Named(PersonId person, Other other) {}

    record Other(String name) {}

    @Test
    void areReadAndWrittenAsTheirText() {
        Named ana = new Named(new PersonId("ana"), new Other("x"));
        String text = "{\"person\":\"ana\",\"other\":{\"name\":\"x\"}}";
        assertThat(JSON.writeValueAsString(ana)).isEqualTo(text);
        assertThat(JSON.readValue(text, Named.class)).isEqualTo(ana);
    }

    @Test
    void sayWhatIsWrongWithThem() {
        assertThatThrownBy(() -> JSON.readValue("{\"person\":\"a b\",\"other\":{\"name\":\"x\"}}", Named.class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasCauseInstanceOf(Malformed.class);
    }
}
