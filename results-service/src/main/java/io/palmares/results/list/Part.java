package io.palmares.results.list;

import java.util.List;

/// A part of a list.
///
/// @param number from 1
/// @param of how many parts there are
/// @param lines without their line ends
public record Part(int number, int of, List<String> lines) {
    /// More do not go into one document.
    public static final int MOST = 500;

    public Part {
        lines = List.copyOf(lines);
    }
}
