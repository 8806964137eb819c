package io.palmares.tally.io;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which columns of a table matter: those from `first` to before `end` (from 0), and the one with
/// the count, or -1.
record TableColumns(int first, int end, int count, int width) {
    private static final Pattern RANK = Pattern.compile(
            "(?:.*\\b)?(?:rank|choice|preference|pref)[ _#.:-]*([0-9]{1,4})\\b.*|(?:.*\\b)?([0-9]{1,4})(?:st|nd|rd|th)\\b.*");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    /// By what was said, and for the rest by the header.
    static TableColumns of(TableForm form, List<String> header) throws Undecided {
        int count = form.countColumn() > 0 ? form.countColumn() - 1 : counts(header);
        int first = form.firstColumn() > 0 ? form.firstColumn() - 1 : firstRank(header);
        boolean unsaid = form.layout() == TableForm.Layout.CANDIDATES && form.firstColumn() == 0;
        if (first < 0 || first >= header.size() || unsaid) {
            throw new Undecided("no column is headed as the first rank: say which it is");
        }
        int end = end(form, header, first);
        end = count > first && count < end ? count : end;
        if (end > header.size() || count >= header.size()) {
            throw new Undecided("there are only " + header.size() + " columns");
        }
        return new TableColumns(first, end, count, header.size());
    }

    private static int end(TableForm form, List<String> header, int first) {
        if (form.columns() > 0) {
            return first + form.columns();
        }
        return form.firstColumn() > 0 ? header.size() : endOfRanks(header, first);
    }

    private static int counts(List<String> header) {
        return header.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList().indexOf("count");
    }

    private static int firstRank(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (rank(header.get(i)) == 1) {
                return i;
            }
        }
        return -1;
    }

    private static int endOfRanks(List<String> header, int first) {
        int end = first;
        while (end < header.size() && rank(header.get(end)) == end - first + 1) {
            end++;
        }
        return end;
    }

    private static int rank(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT);
        Matcher matcher = RANK.matcher(lower);
        if (matcher.matches()) {
            return Integer.parseInt(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        for (int i = 0; i < ORDINALS.size(); i++) {
            if (lower.startsWith(ORDINALS.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    static final class Undecided extends Exception {
        private static final long serialVersionUID = 1;

        Undecided(String message) {
            super(message, null, false, false);
        }
    }
}
