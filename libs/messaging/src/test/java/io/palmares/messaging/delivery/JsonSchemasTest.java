package io.palmares.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonSchemasTest {
    private final JsonSchemas schemas = new JsonSchemas("/io/palmares/messaging/schemas/");

    @Test
    void findNothingWrongWithWhatKeepsTheContract() {
        assertThat(schemas.violation("told.v1", "{\"what\":\"abc\",\"extra\":1}"))
                .isEmpty();
    }

    @Test
    void nameFieldAndRuleButNeverTheValue() {
        assertThat(schemas.violation("told.v1", "{\"what\":\"secret text\"}"))
                .hasValueSatisfying(it ->
                        assertThat(it).contains("/what").contains("maxLength").doesNotContain("secret"));
        assertThat(schemas.violation("told.v1", "{}"))
                .hasValueSatisfying(it -> assertThat(it).contains("/what").contains("required"));
    }

    @Test
    void refuseWhatIsNoJson() {
        assertThat(schemas.violation("told.v1", "{\"what\":")).contains("not JSON");
    }

    @Test
    void leaveATypeAloneThatHasNoSchemaHere() {
        assertThat(schemas.violation("told.v2", "{}")).isEmpty();
    }
}
