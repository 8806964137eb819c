package io.palmares.ledger.log;

/// Which tile of a log: 256 hashes of one level of the tree, or the entries that its lowest level stands for.
///
/// @param level 0 holds leaves, 1 the roots over 256 leaves each, and so on; [#ENTRIES] holds the entries themselves
/// @param index counted from the left
public record Tile(int level, long index) {
    /// Hashes or entries of a full tile.
    public static final int WIDTH = 256;

    static final int HEIGHT = 8;
    static final int ENTRIES = -1;
    static final int MOST_LEVEL = 5;

    public Tile {
        if (level < ENTRIES || level > MOST_LEVEL || index < 0) {
            throw new IllegalArgumentException("no such tile: " + level + "/" + index);
        }
    }

    public static Tile entries(long index) {
        return new Tile(ENTRIES, index);
    }

    public boolean holdsEntries() {
        return level == ENTRIES;
    }

    /// How wide this tile is in a tree of `size` leaves: 0 if it is not in it.
    public int widthAt(long size) {
        long there = (size >> (HEIGHT * Math.max(level, 0))) - index * WIDTH;
        return Math.clamp(there, 0, WIDTH);
    }
}
