package io.palmares.nominations.people;

import java.util.ArrayList;
import java.util.List;

/// A line of a CSV file (RFC 4180, comma, UTF-8).
///
/// @param number of the line it begins on, the first is 1
record CsvLine(int number, List<String> fields) {

    /// Quoted fields may hold commas, line ends and doubled quotes. A quote that is never closed ends with the text.
    static List<CsvLine> all(String text) {
        List<CsvLine> lines = new ArrayList<>();
        Reader reader = new Reader(text.startsWith("\uFEFF") ? text.substring(1) : text);
        while (reader.hasMore()) {
            CsvLine line = reader.next();
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private boolean isEmpty() {
        return fields.size() == 1 && fields.getFirst().isBlank();
    }

    private static final class Reader {
        private final String text;
        private int at;
        private int line = 1;

        Reader(String text) {
            this.text = text;
        }

        boolean hasMore() {
            return at < text.length();
        }

        CsvLine next() {
            int first = line;
            List<String> fields = new ArrayList<>();
            do {
                fields.add(field());
            } while (take(','));
            take('\r');
            if (take('\n')) {
                line++;
            }
            return new CsvLine(first, List.copyOf(fields));
        }

        private String field() {
            StringBuilder field = new StringBuilder();
            if (take('"')) {
                quoted(field);
            }
            while (hasMore() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                field.append(text.charAt(at++));
            }
            return field.toString().strip();
        }

        private void quoted(StringBuilder field) {
            while (hasMore()) {
                char c = text.charAt(at++);
                if (c == '"' && !take('"')) {
                    return;
                }
                if (c == '\n') {
                    line++;
                }
                field.append(c);
            }
        }

        private boolean take(char wanted) {
            if (hasMore() && text.charAt(at) == wanted) {
                at++;
                return true;
            }
            return false;
        }
    }
}
