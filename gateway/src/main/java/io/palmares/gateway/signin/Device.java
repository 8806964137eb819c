package io.palmares.gateway.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// What a session was opened with, as far as the program says so itself: the names of the program and its system,
/// nothing that would tell two such devices apart.
///
/// @param program empty where it is none that we know
/// @param system empty where it is none that we know
public record Device(String program, String system) {
    /// The first that is found counts: most programs name their ancestors, too.
    private static final SequencedMap<String, String> PROGRAMS = inOrder(
            Map.entry("Edg/", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"),
            Map.entry("curl/", "curl"));

    private static final SequencedMap<String, String> SYSTEMS = inOrder(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iOS"),
            Map.entry("iPad", "iPadOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("Linux", "Linux"));

    /// What the program says of itself.
    ///
    /// @param userAgent as the header says, or empty
    public static Device of(String userAgent) {
        return new Device(first(PROGRAMS, userAgent), first(SYSTEMS, userAgent));
    }

    private static String first(SequencedMap<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    @SafeVarargs
    private static SequencedMap<String, String> inOrder(Map.Entry<String, String>... entries) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : entries) {
            names.put(entry.getKey(), entry.getValue());
        }
        return names;
    }
}
