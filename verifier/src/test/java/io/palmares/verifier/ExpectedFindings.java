package io.palmares.verifier;

import io.palmares.verifier.Corpus.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The table of what each change has to be found as: `type.field = code`, or `type.field CHANGE = code` where
/// one change differs; `type CHANGE` for whole entries, `* CHANGE` for those of every type. A field that is
/// not in it fails the test.
final class ExpectedFindings {
    private ExpectedFindings() {}

    static Map<String, String> read() {
        Map<String, String> table = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ExpectedFindings.class.getResourceAsStream("tamper-corpus.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.contains(" = ")).forEach(line -> {
                int equals = line.indexOf(" = ");
                table.put(
                        line.substring(0, equals).trim(),
                        line.substring(equals + 3).trim());
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }

    /// @param field empty for whole entries
    static String of(Map<String, String> table, Target target, String field, String change) {
        String dotted = field.isEmpty() ? "" : "." + field;
        for (String key : new String[] {
            target.name() + dotted + " " + change,
            target.name() + dotted,
            target.type() + dotted + " " + change,
            target.type() + dotted,
            "*" + dotted + " " + change,
            "*" + dotted
        }) {
            String expected = table.get(key);
            if (expected != null) return expected;
        }
        return "nothing in the table";
    }
}
