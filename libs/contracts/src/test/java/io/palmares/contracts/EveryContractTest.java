package io.palmares.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.palmares.contracts.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class EveryContractTest {
    static final List<Contract<?>> CONTRACTS = Contracts.ALL;
    private static final Path RESOURCES = Path.of("src/main/resources/io/palmares/contracts");
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @FieldSource("CONTRACTS")
    void readsAndWritesItsExamplesUnchanged(Contract<?> contract) throws IOException {
        for (Path example : examples(contract)) {
            JsonNode golden = json.readTree(example);
            JsonNode written = json.readTree(json.writeValueAsString(json.treeToValue(golden, contract.record())));
            assertThat(written).as("%s", example).isEqualTo(golden);
        }
    }

    @ParameterizedTest
    @FieldSource("CONTRACTS")
    void examplesFollowTheSchema(Contract<?> contract) throws IOException {
        for (Path example : examples(contract)) {
            assertThat(violations(contract, Files.readString(example)))
                    .as("%s", example)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("CONTRACTS")
    void theSchemaRefusesAnExampleWithoutAnyOneRequiredField(Contract<?> contract) throws IOException {
        JsonNode required = json.readTree(RESOURCES.resolve("schemas/" + contract.type() + ".json"))
                .path("required");
        for (JsonNode field : required) {
            ObjectNode poorer = (ObjectNode) json.readTree(examples(contract).getFirst());
            poorer.remove(field.asString());
            assertThat(violations(contract, poorer.toString()))
                    .as(field.asString())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("CONTRACTS")
    void theSchemaNamesTheFieldsOfTheRecord(Contract<?> contract) throws IOException {
        JsonNode properties = json.readTree(RESOURCES.resolve("schemas/" + contract.type() + ".json"))
                .path("properties");
        assertThat(properties.propertyNames())
                .containsExactlyElementsOf(Arrays.stream(contract.record().getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    @Test
    void everyEventHasOneContract() {
        assertThat(Contracts.ALL.stream().map(c -> c.record().getName()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Event.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
        assertThat(Contracts.ALL).map(Contract::type).doesNotHaveDuplicates();
    }

    @Test
    void everySchemaAndEveryExampleHasAContract() throws IOException {
        assertThat(names("schemas"))
                .containsExactlyInAnyOrderElementsOf(
                        Contracts.ALL.stream().map(c -> c.type() + ".json").toList());
        assertThat(names("examples"))
                .containsExactlyInAnyOrderElementsOf(
                        Contracts.ALL.stream().map(Contract::type).toList());
    }

    @Test
    void anAggregateIsOneSubjectOnOneTopic() {
        assertThat(Contracts.ALL.stream()
                        .map(c -> c.subject().substring(0, c.subject().indexOf('/')) + " " + c.topic())
                        .distinct()
                        .map(s -> s.substring(0, s.indexOf(' '))))
                .doesNotHaveDuplicates();
    }

    @Test
    void asyncApiListsEveryEventOnItsTopic() throws IOException {
        JsonNode api = YAMLMapper.builder().build().readTree(RESOURCES.resolve("asyncapi.yaml"));
        assertThat(api.path("channels").propertyNames()).containsExactlyInAnyOrderElementsOf(Topics.ALL);
        for (Contract<?> contract : Contracts.ALL) {
            String name = contract.record().getSimpleName();
            assertThat(api.at("/channels/" + contract.topic() + "/messages").propertyNames())
                    .contains(name);
            JsonNode message = api.at("/components/messages/" + name);
            assertThat(message.path("name").asString()).isEqualTo(contract.type());
            assertThat(RESOURCES.resolve(message.at("/payload/$ref").asString()))
                    .exists();
        }
        assertThat(api.at("/components/messages").propertyNames()).hasSize(Contracts.ALL.size());
    }

    private List<String> violations(Contract<?> contract, String data) throws IOException {
        String schema = Files.readString(RESOURCES.resolve("schemas/" + contract.type() + ".json"));
        return schemas
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        data,
                        InputFormat.JSON,
                        context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static List<Path> examples(Contract<?> contract) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("examples/" + contract.type()))) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }

    private static List<String> names(String folder) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.map(f -> f.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
