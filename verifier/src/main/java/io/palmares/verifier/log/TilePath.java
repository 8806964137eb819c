package io.palmares.verifier.log;

/// Paths of tiles and bundles (C2SP tlog-tiles).
public final class TilePath {
    public static final int WIDTH = 256;
    private static final int GROUP = 1000;

    private TilePath() {}

    /// `tile/<kind>/<number>`, and `.p/<width>` where it is not full.
    public static String of(String kind, long number, int width) {
        String path = "%03d".formatted(number % GROUP);
        for (long rest = number / GROUP; rest > 0; rest /= GROUP) path = "x%03d/".formatted(rest % GROUP) + path;
        return "tile/" + kind + "/" + path + (width == WIDTH ? "" : ".p/" + width);
    }
}
