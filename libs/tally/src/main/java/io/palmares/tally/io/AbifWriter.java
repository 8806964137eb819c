package io.palmares.tally.io;

import io.palmares.tally.Candidate;
import io.palmares.tally.Packed;
import io.palmares.tally.Rankings;
import io.palmares.tally.Scores;
import io.palmares.tally.Selections;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// Writes ABIF: rankings `A>B=C`, selections `A=B`, scores `A/5,B/2`.
final class AbifWriter {
    private static final Pattern BARE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final Appendable out;

    AbifWriter(Appendable out) {
        this.out = out;
    }

    static String obstacle(BallotSheet sheet) {
        boolean held = sheet.profile() instanceof Rankings
                || sheet.profile() instanceof Selections
                || sheet.profile() instanceof Scores;
        boolean odd = sheet.candidates().stream().anyMatch(c -> Lines.breaks(c.id()) || Lines.breaks(c.name()));
        if (!held) {
            return "ABIF holds rankings, selections and scores only";
        }
        return odd || Lines.breaks(sheet.title()) ? "ABIF holds no control characters in names" : "";
    }

    void write(BallotSheet sheet) throws IOException {
        if (!sheet.title().isEmpty()) {
            out.append("{title: \"" + escaped(sheet.title(), '"') + "\"}\n");
        }
        for (Candidate candidate : sheet.candidates()) {
            out.append("=" + token(candidate) + ":[" + escaped(candidate.name(), ']') + "]\n");
        }
        Packed rows = Lines.rows(sheet.profile());
        for (int row : SortedRows.of(rows)) {
            out.append(rows.count(row) + ":");
            marks(sheet, SortedRows.row(rows, row));
            out.append('\n');
        }
    }

    private void marks(BallotSheet sheet, int[] row) throws IOException {
        List<Candidate> candidates = sheet.candidates();
        if (sheet.profile() instanceof Scores scores) {
            for (int i = 0; i < row.length; i += 2) {
                out.append(i > 0 ? "," : "").append(token(candidates.get(row[i])));
                out.append("/" + scores.values().get(row[i + 1]));
            }
            return;
        }
        boolean selection = sheet.profile() instanceof Selections;
        for (int i = 0; i < row.length; i++) {
            int candidate = row[i] < 0 ? ~row[i] : row[i];
            out.append(i == 0 ? "" : selection || row[i] < 0 ? "=" : ">").append(token(candidates.get(candidate)));
        }
    }

    private static String token(Candidate candidate) {
        return BARE.matcher(candidate.id()).matches() ? candidate.id() : "[" + escaped(candidate.id(), ']') + "]";
    }

    private static String escaped(String text, char close) {
        return text.replace("\\", "\\\\").replace(String.valueOf(close), "\\" + close);
    }
}
