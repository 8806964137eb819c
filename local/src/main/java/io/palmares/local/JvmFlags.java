package io.palmares.local;

import java.util.ArrayList;
import java.util.List;

/// How the JVMs of a small machine are run: small heaps, quick starts.
final class JvmFlags {

    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private JvmFlags() {}

    static List<String> of(ServiceName name) {
        List<String> flags = new ArrayList<>(COMMON);
        flags.add(name == ServiceName.INFRASTRUCTURE ? "-Xmx224m" : "-Xmx256m");
        return flags;
    }
}
