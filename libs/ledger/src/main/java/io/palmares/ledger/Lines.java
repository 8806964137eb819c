package io.palmares.ledger;

import java.util.ArrayList;
import java.util.List;

/// Text files whose every line, the last one too, ends with LF and with nothing else.
final class Lines {
    private Lines() {}

    static List<String> split(byte[] file) {
        return split(Encoding.utf8(file));
    }

    static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            if (end < 0) {
                throw new Malformed(Malformed.Rule.LENGTH, "the last line is not ended by LF");
            }
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        return lines;
    }

    static Bytes join(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return Bytes.utf8(text.toString());
    }
}
