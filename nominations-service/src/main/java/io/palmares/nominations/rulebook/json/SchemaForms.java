package io.palmares.nominations.rulebook.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.palmares.nominations.rulebook.Forms;
import io.palmares.web.text.Violation;
import java.util.List;

/// Forms as JSON Schema 2020-12. A schema may refer to its own parts only: nothing is fetched.
public final class SchemaForms implements Forms {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Override
    public List<Violation> ofSchema(String schema, String at) {
        if (schema.contains("\"$ref\":\"") && !schema.contains("\"$ref\":\"#")) {
            return List.of(new Violation(at, "ref", "a form may refer to its own parts only"));
        }
        try {
            return schemas.getSchema(SchemaLocation.of(DIALECT)).validate(schema, InputFormat.JSON).stream()
                    .map(error -> violation(error, at, "json-schema"))
                    .toList();
        } catch (RuntimeException e) {
            return List.of(new Violation(at, "json-schema", "is not a JSON Schema (2020-12)"));
        }
    }

    @Override
    public List<Violation> ofFile(String schema, String file, String at) {
        Schema form = schemas.getSchema(schema, InputFormat.JSON);
        return form
                .validate(
                        file,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> violation(error, at, error.getKeyword()))
                .toList();
    }

    private static Violation violation(Error error, String at, String rule) {
        return new Violation(at + error.getInstanceLocation() + missing(error), rule, FormWords.of(error));
    }

    /// A whole that lacks a part is wrong where the part should be.
    private static String missing(Error error) {
        return error.getKeyword().equals("required") ? "/" + FormWords.first(error) : "";
    }
}
