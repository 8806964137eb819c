package io.palmares.tally.io;

import java.util.Locale;
import java.util.Set;

/// How a table of ballots is laid out. Columns and rows count from 1; 0 leaves it to the header.
///
/// @param layout whether a column is a rank and its cells are candidates, or the other way
/// @param firstColumn the first column of ranks or candidates
/// @param columns how many columns of ranks or candidates, 0 for all that follow
/// @param countColumn the column that says how many ballots a row stands for; 0 for the one headed
/// "count", if any
/// @param firstRow the first row that is a ballot; the one before it is the header
/// @param delimiter between cells
/// @param overvoteDelimiter between the candidates of one rank in a cell, or empty
public record TableForm(
        Layout layout,
        int firstColumn,
        int columns,
        int countColumn,
        int firstRow,
        char delimiter,
        String overvoteDelimiter,
        Labels labels) {
    public static final TableForm USUAL = new TableForm(
            Layout.RANKS,
            0,
            0,
            0,
            2,
            ',',
            "",
            new Labels(
                    Set.of("", "undervote", "skipped"),
                    Set.of("overvote"),
                    Set.of("uwi", "undeclared write-in", "undeclared write-ins", "write-in")));

    public enum Layout {
        RANKS,
        CANDIDATES
    }

    /// What cells hold instead of a candidate, in lower case.
    public record Labels(Set<String> skipped, Set<String> overvoted, Set<String> writtenIn) {
        public Labels {
            skipped = Set.copyOf(skipped);
            overvoted = Set.copyOf(overvoted);
            writtenIn = Set.copyOf(writtenIn);
        }

        boolean isSkipped(String cell) {
            return skipped.contains(cell.toLowerCase(Locale.ROOT));
        }

        boolean isOvervoted(String cell) {
            return overvoted.contains(cell.toLowerCase(Locale.ROOT));
        }

        boolean isWrittenIn(String cell) {
            return writtenIn.contains(cell.toLowerCase(Locale.ROOT));
        }
    }
}
