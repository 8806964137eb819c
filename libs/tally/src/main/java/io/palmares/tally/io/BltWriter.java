package io.palmares.tally.io;

import io.palmares.tally.Candidate;
import io.palmares.tally.Packed;
import io.palmares.tally.Rankings;
import io.palmares.tally.Selections;
import java.io.IOException;

/// Writes BLT. It holds rankings, and selections as the ranks of those named; it has no place for
/// numbers.
final class BltWriter {
    private final Appendable out;

    BltWriter(Appendable out) {
        this.out = out;
    }

    /// What keeps the ballots from being written as BLT, or nothing.
    static String obstacle(BallotSheet sheet) {
        if (!(sheet.profile() instanceof Rankings) && !(sheet.profile() instanceof Selections)) {
            return "BLT holds rankings only";
        }
        boolean odd = sheet.candidates().stream().anyMatch(c -> Lines.breaks(c.name())) || Lines.breaks(sheet.title());
        return odd ? "BLT holds no control characters in names" : "";
    }

    void write(BallotSheet sheet) throws IOException {
        out.append(sheet.candidates().size() + " " + Math.max(1, sheet.seats()) + "\n");
        for (int withdrawn : sheet.withdrawn().stream().sorted().toList()) {
            out.append("-" + (withdrawn + 1) + "\n");
        }
        Packed rows = Lines.rows(sheet.profile());
        for (int row : SortedRows.of(rows)) {
            ballot(rows, row);
        }
        out.append("0\n");
        for (Candidate candidate : sheet.candidates()) {
            quoted(candidate.name());
        }
        quoted(sheet.title());
    }

    private void ballot(Packed rows, int row) throws IOException {
        out.append(Long.toString(rows.count(row)));
        for (int mark : SortedRows.row(rows, row)) {
            out.append(mark < 0 ? '=' : ' ').append(Integer.toString((mark < 0 ? ~mark : mark) + 1));
        }
        out.append(" 0\n");
    }

    private void quoted(String text) throws IOException {
        out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"\n");
    }
}
