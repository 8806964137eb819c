package io.palmares.tally.io;

import io.palmares.tally.Packed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The rows of one stretch of a table.
final class TableRows {
    private static final int SKIPPED = -1;
    private static final int OVERVOTED = -2;
    private static final int NOBODY = -3;

    private final TableCells cells;
    private final TableColumns columns;
    private final TableForm form;
    private final List<String> named;
    private final MarkWalk walk;
    private final Names names = new Names();
    private final Packed.Builder rows = new Packed.Builder();
    private final TableRanks ranks;
    private long count;

    TableRows(TableCells cells, TableColumns columns, BallotFormat.Table format, List<String> named) {
        this.cells = cells;
        this.columns = columns;
        this.form = format.form();
        this.named = named;
        this.walk = new MarkWalk(format.marks());
        this.ranks = new TableRanks(named.size());
    }

    NamedBallots ballots() {
        return new NamedBallots(named.isEmpty() ? names.names() : named, rows.build());
    }

    void read() throws IOException, MalformedFile {
        while (cells.in().peek() != ByteCursor.END) {
            if (columns.width() > 1 && (cells.in().peek() == '\n' || cells.in().peek() == '\r')) {
                cells.in().next();
            } else {
                row();
            }
        }
    }

    private void row() throws IOException, MalformedFile {
        walk.begin();
        count = 1;
        int column = 0;
        boolean more = true;
        while (more) {
            more = cells.read();
            cell(column++);
            if (more == (column == columns.width())) {
                throw cells.in().wrongPiece("a row of " + columns.width() + " cells was expected");
            }
        }
        ranks.walk(walk);
        try {
            if (count > 0) {
                rows.add(walk.row(), 0, walk.length(), count);
            }
        } catch (ArithmeticException e) {
            throw cells.in().wrongPiece("more ballots than can be counted");
        }
    }

    private void cell(int column) throws MalformedFile {
        if (column == columns.count()) {
            count = number("a number of ballots", Limits.COUNT);
        } else if (column >= columns.first() && column < columns.end()) {
            if (form.layout() == TableForm.Layout.CANDIDATES) {
                rank(column - columns.first());
            } else {
                mark();
            }
        }
    }

    private void mark() throws MalformedFile {
        if (!form.overvoteDelimiter().isEmpty()) {
            String cell = cells.text().string(cells.in());
            if (cell.contains(form.overvoteDelimiter())) {
                several(cell.split(Pattern.quote(form.overvoteDelimiter()), -1));
                return;
            }
        }
        mark(names.code(cells.text(), this::meaning, cells.in()));
    }

    private void mark(int code) {
        switch (code) {
            case SKIPPED -> walk.skip(1);
            case OVERVOTED -> walk.overvote();
            case NOBODY -> walk.nobody();
            default -> walk.candidate(code);
        }
    }

    private int meaning(String name) {
        TableForm.Labels labels = form.labels();
        return labels.isSkipped(name)
                ? SKIPPED
                : labels.isOvervoted(name) ? OVERVOTED : labels.isWrittenIn(name) ? NOBODY : 0;
    }

    private void several(String[] cell) throws MalformedFile {
        int[] codes = new int[cell.length];
        for (int i = 0; i < cell.length; i++) {
            Text text = new Text();
            for (byte b : cell[i].strip().getBytes(StandardCharsets.UTF_8)) {
                text.add(b & 0xFF, cells.in());
            }
            codes[i] = names.code(text, this::meaning, cells.in());
        }
        int[] known = Arrays.stream(codes).filter(code -> code >= 0).distinct().toArray();
        if (known.length == 1) {
            mark(known[0]);
        } else {
            walk.overvote(known, 0, known.length);
        }
    }

    private void rank(int candidate) throws MalformedFile {
        Text text = cells.text();
        if (text.length() > 0 && !form.labels().isSkipped(text.string(cells.in()))) {
            long rank = number("a rank", TableRanks.MOST);
            if (rank == 0) {
                throw cells.in().wrongPiece("ranks count from 1");
            }
            ranks.add(candidate, rank);
        }
    }

    private long number(String what, long most) throws MalformedFile {
        Text text = cells.text();
        long value = text.length() == 0 ? -1 : 0;
        for (int i = 0; i < text.length() && value >= 0; i++) {
            int b = text.bytes()[i];
            value = Lexer.digit(b) && value <= most ? value * 10 + b - '0' : -1;
        }
        if (value < 0 || value > most) {
            throw cells.in().wrongPiece("expected " + what + " up to " + most);
        }
        return value;
    }
}
