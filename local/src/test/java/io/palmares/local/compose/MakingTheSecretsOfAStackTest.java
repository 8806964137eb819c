package io.palmares.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakingTheSecretsOfAStackTest {
    private static final String TEMPLATE = "mongodb://%user%:%password%@mongo/%database%";

    @TempDir
    Path root;

    @Test
    void givesEveryServiceItsOwnDatabaseAndPassword() throws IOException {
        Secrets.make(root, TEMPLATE);
        String results = Files.readString(root.resolve("results/config/palmares.store.uri"));
        assertThat(results).matches("mongodb://results:[A-Za-z0-9]{32}@mongo/results");
        assertThat(Files.readString(root.resolve("voting/config/palmares.box.store.uri")))
                .matches("mongodb://voting-box:[A-Za-z0-9]{32}@mongo/voting-box");
        assertThat(Files.readString(root.resolve("gateway/config/palmares.store.uri")))
                .doesNotContain(results.substring(18, 50));
    }

    @Test
    void givesAServiceNoPrivateKeyButItsOwn() throws IOException {
        Secrets.make(root, TEMPLATE);
        assertThat(files("voting").keySet())
                .filteredOn(name -> name.contains("private"))
                .containsExactly("private.pem");
        assertThat(files("voting")).containsKeys("trusted/gateway.pub", "trusted/results.pub", "secret");
    }

    @Test
    void letsNobodyElseReadThem() throws IOException {
        Secrets.make(root, TEMPLATE);
        assertThat(Files.getPosixFilePermissions(root.resolve("nominations/secret")))
                .containsExactly(PosixFilePermission.OWNER_READ);
        assertThat(Files.getPosixFilePermissions(root.resolve("store/root-password")))
                .containsExactly(PosixFilePermission.OWNER_READ);
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        Secrets.make(root, TEMPLATE);
        Map<String, String> first = files("");
        Secrets.make(root, TEMPLATE);
        assertThat(files("")).isEqualTo(first);
    }

    private Map<String, String> files(String below) throws IOException {
        Path directory = root.resolve(below);
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(
                        directory.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
