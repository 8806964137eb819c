package io.palmares.tally.cli;

import io.palmares.tally.Count;
import io.palmares.tally.io.JsonWriter;
import io.palmares.tally.print.CountJson;
import io.palmares.tally.print.Explanation;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How counts are shown: as JSON, one object a line, or as text, one sentence a line.
record Printed(boolean text, boolean explain) {

    static Printed from(Options options) throws WrongUsage {
        boolean text = options.choice("format", Map.of("json", false, "text", true), false);
        return new Printed(text, options.flag("explain"));
    }

    String of(Count count) throws IOException {
        if (text) {
            return count.contest().id() + "\n" + String.join("\n", sentences(count)) + "\n";
        }
        String json = CountJson.print(count);
        return explain ? explained(json, sentences(count)) : json;
    }

    private static List<String> sentences(Count count) {
        return Explanation.of(count, Locale.ENGLISH);
    }

    private static String explained(String json, List<String> sentences) throws IOException {
        StringBuilder with = new StringBuilder(json).deleteCharAt(json.length() - 1);
        with.append(",\"explanation\":");
        JsonWriter.write(with, sentences);
        return with.append('}').toString();
    }
}
