package io.palmares.local.compose;

import io.palmares.local.KeyFiles;
import io.palmares.local.ServiceName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Makes the keys and passwords of a compose stack, once, each service's own into a directory (a volume) of its own:
/// `<root>/<service>/{private.pem, secret, trusted/*.pub, config/*}`, and `<root>/store/{keyfile, root-password,
/// users.json}`.
/// A second run changes nothing.
public final class Secrets {
    static final int SERVICE_USER = 10001;
    static final int STORE_USER = 999;
    private static final byte[] NO_OFFSET = new byte[Long.BYTES];
    private final Path root;
    private final String template;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path root, String template) {
        this.root = root;
        this.template = template;
    }

    /// @param arguments the root directory; the environment holds `PALMARES_STORE_TEMPLATE`, a connection string with
    /// `%user%`,
    ///     `%password%` and `%database%`
    static void main(String[] arguments) throws IOException {
        make(Path.of(arguments[0]), System.getenv("PALMARES_STORE_TEMPLATE"));
    }

    static void make(Path root, String template) throws IOException {
        Path done = root.resolve("store/users.json");
        if (!Files.exists(done)) new Secrets(root, template).make();
        System.out.println("secrets are in place");
    }

    private void make() throws IOException {
        Path made = Files.createTempDirectory("keys");
        KeyFiles keys = KeyFiles.in(made);
        for (ServiceName service : ServiceName.services()) give(service, keys);
        delete(made);
        Path clock = write(root.resolve("clock"), "offset", NO_OFFSET, SERVICE_USER);
        Files.setPosixFilePermissions(clock, PosixFilePermissions.fromString("rw-r--r--"));
        write(root.resolve("store"), "keyfile", password(512), STORE_USER);
        write(root.resolve("store"), "root-password", password(24), STORE_USER);
        writeUsers();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        Files.delete(directory);
    }

    private void give(ServiceName service, KeyFiles keys) throws IOException {
        Path own = root.resolve(service.label());
        write(own, "private.pem", Files.readAllBytes(keys.privateKey(service)), SERVICE_USER);
        write(own, "secret", Files.readAllBytes(keys.secret(service)), SERVICE_USER);
        for (ServiceName other : ServiceName.services()) {
            write(
                    own.resolve("trusted"),
                    other.label() + ".pub",
                    Files.readAllBytes(keys.publicKey(other)),
                    SERVICE_USER);
        }
    }

    private void writeUsers() throws IOException {
        List<Map<String, String>> accounts = new ArrayList<>();
        for (StoreUser user : StoreUser.ALL) {
            String password = new String(password(24), StandardCharsets.US_ASCII);
            accounts.add(user.account(password));
            for (var setting : user.settings(template, password).entrySet()) {
                Path config = root.resolve(user.service().label()).resolve("config");
                write(config, setting.getKey(), setting.getValue().getBytes(StandardCharsets.UTF_8), SERVICE_USER);
            }
        }
        write(root.resolve("store"), "users.json", JsonMapper.shared().writeValueAsBytes(accounts), STORE_USER);
    }

    /// Base64 with letters and digits only, so that it needs no escaping anywhere.
    private byte[] password(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        String text = Base64.getEncoder().withoutPadding().encodeToString(secret);
        return text.replace('+', 'A').replace('/', 'B').getBytes(StandardCharsets.US_ASCII);
    }

    private static Path write(Path directory, String name, byte[] content, int owner) throws IOException {
        own(Files.createDirectories(directory), owner);
        Path file = directory.resolve(name);
        Files.write(file, content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        own(file, owner);
        return file;
    }

    /// Only root can give files away; run by anybody else they stay theirs.
    private static void own(Path file, int owner) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) return;
        Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
    }
}
