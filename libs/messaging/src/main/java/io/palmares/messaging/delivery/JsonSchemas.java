package io.palmares.messaging.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.palmares.messaging.SchemaCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;

/// JSON Schemas (2020-12) on the class path, one file a type: `<folder><type>.json`.
public final class JsonSchemas implements SchemaCheck {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Optional<Schema>> known = new ConcurrentHashMap<>();
    private final String folder;

    /// The schemas in a folder of the class path.
    ///
    /// @param folder absolute, with a slash at its end
    public JsonSchemas(String folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> violation(String type, String json) {
        return known.computeIfAbsent(type, this::load).flatMap(schema -> violation(schema, json));
    }

    /// Says where and which rule, never what the value was.
    private static Optional<String> violation(Schema schema, String json) {
        try {
            return schema
                    .validate(json, InputFormat.JSON, c -> c.executionConfig(e -> e.formatAssertionsEnabled(true)))
                    .stream()
                    .map(JsonSchemas::describe)
                    .findFirst();
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.of("not JSON");
        }
    }

    private static String describe(Error error) {
        String property = error.getProperty() == null ? "" : "/" + error.getProperty();
        return error.getInstanceLocation() + property + " breaks " + error.getKeyword();
    }

    private Optional<Schema> load(String type) {
        try (InputStream file = JsonSchemas.class.getResourceAsStream(folder + type + ".json")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(registry.getSchema(new String(file.readAllBytes(), UTF_8), InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
