package io.palmares.messaging.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How events are written as JSON and read: absent fields instead of nulls, unknown fields ignored, instants as text.
public final class EventJson {
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    public String write(Object data) {
        return mapper.writeValueAsString(data);
    }

    /// Reads what `write` wrote, or another producer of the same contract.
    ///
    /// @throws tools.jackson.core.JacksonException if the text is no JSON, or none of this type
    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }
}
