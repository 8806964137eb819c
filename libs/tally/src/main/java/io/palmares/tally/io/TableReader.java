package io.palmares.tally.io;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A table with one ballot a row, as RCTab, ES&S and spreadsheets write them.
final class TableReader {
    private final Source source;
    private final BallotFormat.Table format;

    TableReader(Source source, BallotFormat.Table format) {
        this.source = source;
        this.format = format;
    }

    BallotSheet read() throws IOException, MalformedFile {
        try (ByteCursor in = new ByteCursor(source.name(), source.open())) {
            new Lexer(in).byteOrderMark();
            TableCells cells = new TableCells(in, format.form().delimiter());
            List<String> header = header(cells);
            TableColumns columns = columns(header, in);
            List<String> named = named(header, columns, in);
            List<NamedBallots> parts = Stretches.read(
                    source,
                    in.offset(),
                    part -> rows(new TableCells(part, format.form().delimiter()), columns, named));
            if (parts.isEmpty()) {
                parts = List.of(rows(cells, columns, named));
            }
            List<String> candidates = named.isEmpty() ? sorted(parts) : named;
            if (candidates.isEmpty()) {
                throw in.wrong("no ballot names a candidate");
            }
            return new BallotSheet(
                    "", 0, BallotSheet.candidates(candidates), Set.of(), NamedBallots.together(parts, candidates));
        }
    }

    private List<String> header(TableCells cells) throws IOException, MalformedFile {
        List<String> header = List.of();
        for (int row = 1; row < format.form().firstRow(); row++) {
            header = cells.row();
        }
        return header;
    }

    private TableColumns columns(List<String> header, ByteCursor in) throws MalformedFile {
        try {
            return TableColumns.of(format.form(), header);
        } catch (TableColumns.Undecided e) {
            throw in.wrong(String.valueOf(e.getMessage()));
        }
    }

    private List<String> named(List<String> header, TableColumns columns, ByteCursor in) throws MalformedFile {
        if (format.form().layout() == TableForm.Layout.RANKS) {
            return List.of();
        }
        List<String> named = header.subList(columns.first(), columns.end());
        if (new TreeSet<>(named).size() < named.size()) {
            throw in.wrong("two columns are headed by the same candidate");
        }
        return named;
    }

    private NamedBallots rows(TableCells cells, TableColumns columns, List<String> named)
            throws IOException, MalformedFile {
        TableRows rows = new TableRows(cells, columns, format, named);
        rows.read();
        return rows.ballots();
    }

    /// Where the header names nobody, the order must not depend on that of the ballots.
    private static List<String> sorted(List<NamedBallots> parts) {
        Set<String> sorted = new TreeSet<>();
        parts.forEach(part -> sorted.addAll(part.names()));
        return List.copyOf(sorted);
    }
}
