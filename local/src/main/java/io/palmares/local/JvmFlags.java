package io.palmares.local;

import java.util.ArrayList;
import java.util.List;

/// How the JVMs of a small machine are run: small heaps, quick starts.
final class JvmFlags {

    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            // The default is a share of the machine's memory, and what is reserved is soon resident.
            "-Xms40m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-Xss512k",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");

    /// The second compiler comes ten times later than by default: it is for what runs for hours, not for starting.
    private static final List<String> PATIENT = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    private JvmFlags() {}

    /// A demo uses the quick compiler alone: starting takes half the processor time and less memory. Under load for
    /// hours the other one pays.
    static List<String> of(ServiceName name, Mode mode) {
        List<String> flags = new ArrayList<>(COMMON);
        flags.addAll(mode == Mode.DEMO ? QUICK : PATIENT);
        flags.add(name == ServiceName.INFRASTRUCTURE ? "-Xmx224m" : "-Xmx256m");
        return flags;
    }
}
