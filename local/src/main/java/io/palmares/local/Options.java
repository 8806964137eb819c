package io.palmares.local;

import java.time.Duration;
import java.util.function.Consumer;

/// How to start an installation.
///
/// @param mode whether the clock can be moved
/// @param gatewayPort the one public port; 0: any free one
/// @param programs where the processes' programs come from
/// @param patience how long all may take to answer
/// @param progress takes a line for each thing that happened
public record Options(Mode mode, int gatewayPort, Programs programs, Duration patience, Consumer<String> progress) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// The shipped jars in demo mode on any free port, silent, with the start-up caches there are.
    public static Options forTests() {
        return new Options(Mode.DEMO, 0, ShippedJars.found(false), PATIENCE, line -> {});
    }

    public static Options of(Mode mode, int gatewayPort, Consumer<String> progress) {
        return new Options(mode, gatewayPort, ShippedJars.found(true), PATIENCE, progress);
    }

    public Options withMode(Mode other) {
        return new Options(other, gatewayPort, programs, patience, progress);
    }

    public Options withPrograms(Programs other) {
        return new Options(mode, gatewayPort, other, patience, progress);
    }

    public Options withProgress(Consumer<String> other) {
        return new Options(mode, gatewayPort, programs, patience, other);
    }
}
