package io.palmares.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/// Makes a directory a Kafka log directory, once.
final class BrokerFormat {

    private BrokerFormat() {}

    static void formatOnce(BrokerSettings settings) {
        if (!Files.exists(settings.logs().resolve("meta.properties"))) {
            format(settings);
        }
    }

    private static void format(BrokerSettings settings) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {
            "format", "-t", Uuid.randomUuid().toString(), "-c", write(settings).toString()
        };
        int exit = StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new IllegalStateException("broker directory not formatted: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static Path write(BrokerSettings settings) {
        Path file = settings.directory().resolve("server.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            settings.properties().store(out, null);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
