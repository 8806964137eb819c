package io.palmares.ui;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The modules in a Node process.
final class NodeVotersSide implements VotersSide {
    /// The first that takes a module for one without being told.
    private static final int MAJOR = 20;

    private static final int MINOR = 19;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)\\..*");
    private final Process node;
    private final BufferedWriter in;
    private final BufferedReader out;

    private NodeVotersSide(Process node) {
        this.node = node;
        this.in = node.outputWriter(StandardCharsets.UTF_8);
        this.out = node.inputReader(StandardCharsets.UTF_8);
    }

    static NodeVotersSide begin() throws IOException {
        assumeTrue(isThere(), "no Node " + MAJOR + "." + MINOR + " or newer on the PATH");
        Path test = Modules.JS.resolve("node.mjs");
        return new NodeVotersSide(new ProcessBuilder("node", test.toString(), Modules.UI.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private static boolean isThere() {
        try {
            Process asked = new ProcessBuilder("node", "--version").start();
            Matcher version =
                    VERSION.matcher(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
            return version.matches() && isNewEnough(version);
        } catch (IOException notThere) {
            return false;
        }
    }

    private static boolean isNewEnough(Matcher version) {
        int major = Integer.parseInt(version.group(1));
        return major > MAJOR || (major == MAJOR && Integer.parseInt(version.group(2)) >= MINOR);
    }

    @Override
    public JsonObject answer(JsonObject request) {
        try {
            in.write(request.canonical().asUtf8());
            in.newLine();
            in.flush();
            String line = Objects.requireNonNull(out.readLine(), "Node ended");
            return (JsonObject) CanonicalJson.read(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        node.destroy();
    }
}
