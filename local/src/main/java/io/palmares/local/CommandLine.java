package io.palmares.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `up|demo|status|stop [--data DIR] [--port N] [--detach] [--no-caches]`.
///
/// @param port the gateway's port, if one is asked for
/// @param caches whether start-up caches that are missing are made first
record CommandLine(
        Command command, Path data, Optional<Integer> port, boolean detach, boolean caches, List<String> given) {

    static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    enum Command {
        UP,
        DEMO,
        STATUS,
        STOP
    }

    /// @throws IllegalArgumentException naming what is wrong
    static CommandLine parse(String[] arguments) {
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        Command command = command(rest.poll());
        Path data = Path.of(".awards");
        Optional<Integer> port = Optional.empty();
        boolean detach = false;
        boolean caches = true;
        while (!rest.isEmpty()) {
            String option = rest.remove();
            switch (option) {
                case "--data" -> data = Path.of(value(option, rest));
                case "--port" -> port = Optional.of(port(value(option, rest)));
                case "--detach" -> detach = true;
                case "--no-caches" -> caches = false;
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        return new CommandLine(command, data.toAbsolutePath().normalize(), port, detach, caches, List.of(arguments));
    }

    private static Command command(@Nullable String word) {
        return Arrays.stream(Command.values())
                .filter(command -> command.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("say one of: up, demo, status, stop"));
    }

    private static String value(String option, Deque<String> rest) {
        String value = rest.poll();
        if (value == null) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return value;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // refused below
        }
        throw new IllegalArgumentException("--port " + text + " is no port (1 to 65535)");
    }

    /// The port asked for; otherwise 8080 if it is free, or any (0).
    int gatewayPort() {
        return port.orElseGet(() -> Ports.isFree(DEFAULT_PORT) ? DEFAULT_PORT : 0);
    }
}
