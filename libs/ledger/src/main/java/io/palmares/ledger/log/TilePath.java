package io.palmares.ledger.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a tile is served below its log (C2SP tlog-tiles): `tile/<L>/<N>[.p/<W>]`, `tile/entries/<N>[.p/<W>]`, where N
/// is written in groups of three digits, all but the last with an `x` before them.
///
/// @param width 1 to 256; a narrower tile than the full one is partial
public record TilePath(Tile tile, int width) {
    private static final int GROUP = 1000;
    private static final Pattern FORM =
            Pattern.compile("tile/(entries|[0-5])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TilePath {
        if (width < 1 || width > Tile.WIDTH) {
            throw new IllegalArgumentException("no such width: " + width);
        }
    }

    /// Only the one spelling that [#toString] gives.
    public static Optional<TilePath> parse(String path) {
        Matcher matcher = FORM.matcher(path);
        return matcher.matches() ? read(matcher).filter(read -> read.toString().equals(path)) : Optional.empty();
    }

    private static Optional<TilePath> read(Matcher matcher) {
        boolean entries = "entries".equals(matcher.group(1));
        int width = matcher.group(3) == null ? Tile.WIDTH : Integer.parseInt(matcher.group(3));
        long index = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
        return width > Tile.WIDTH
                ? Optional.empty()
                : Optional.of(new TilePath(
                        entries ? Tile.entries(index) : new Tile(Integer.parseInt(matcher.group(1)), index), width));
    }

    @Override
    public String toString() {
        return "tile/" + (tile.holdsEntries() ? "entries" : tile.level()) + "/" + number(tile.index())
                + (width == Tile.WIDTH ? "" : ".p/" + width);
    }

    private static String number(long index) {
        StringBuilder number = new StringBuilder(group(index));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            number.insert(0, "x" + group(rest) + "/");
        }
        return number.toString();
    }

    private static String group(long index) {
        return String.valueOf(GROUP + index % GROUP).substring(1);
    }
}
