package io.palmares.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.palmares.contracts.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.assertj.core.api.Assertions;

/// Holds what a producer writes against the published contract.
public final class EventContracts {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventContracts() {}

    /// Fails with every violation, naming field and rule.
    public static void assertKeeps(Contract<?> contract, String json) {
        Assertions.assertThat(violations(contract, json)).as(contract.type()).isEmpty();
    }

    static List<String> violations(Contract<?> contract, String json) {
        return schema(contract)
                .validate(json, InputFormat.JSON, c -> c.executionConfig(e -> e.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(Contract<?> contract) {
        return SCHEMAS.getSchema(text(contract.schema()), InputFormat.JSON);
    }

    /// A golden example, as every consumer's tests read it.
    ///
    /// @param name such as `full`
    public static String example(Contract<?> contract, String name) {
        return text("/io/palmares/contracts/examples/" + contract.type() + "/" + name + ".json");
    }

    private static String text(String resource) {
        try (InputStream file = EventContracts.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new AssertionError("not on the class path: " + resource);
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
