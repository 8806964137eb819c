package io.palmares.verifier.edition;

import io.palmares.verifier.edition.EditionLog.Finder;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.report.Code;
import java.util.Map;
import java.util.TreeSet;

/// A result beside what it has to say, member by member.
record CompareResult(Finder finder) {
    private static final int SHOWN = 300;
    private static final Map<String, Code> MEMBERS = Map.ofEntries(
            Map.entry("v", Code.RESULT_FORM),
            Map.entry("edition", Code.RESULT_CITES),
            Map.entry("category", Code.RESULT_CITES),
            Map.entry("preset", Code.RESULT_CITES),
            Map.entry("rulebook", Code.RESULT_CITES),
            Map.entry("outcome", Code.RESULT_OUTCOME),
            Map.entry("winners", Code.RESULT_WINNERS),
            Map.entry("placings", Code.RESULT_PLACINGS),
            Map.entry("ties", Code.RESULT_TIES),
            Map.entry("vote", Code.RESULT_VOTE),
            Map.entry("jury", Code.RESULT_JURY),
            Map.entry("vote.papers", Code.RESULT_PAPERS));

    void compare(Fields result, Json.Members expected) {
        compare("", result, new Fields(expected.members(), "the result"), Code.RESULT_FIELD);
    }

    private void compare(String at, Fields theirs, Fields ours, Code code) {
        for (String name : new TreeSet<>(theirs.members().keySet())) {
            if (!ours.members().containsKey(name)) finder.find(Code.RESULT_FIELD, "'" + at + name + "'");
        }
        ours.members().forEach((name, value) -> {
            Json said = theirs.members().get(name);
            if (value.equals(said)) return;
            Code meant = MEMBERS.getOrDefault(at + name, code);
            if (said == null) finder.find(at.isEmpty() ? Code.RESULT_FIELD : meant, "'" + at + name + "' is missing");
            else if (name.equals("vote")) compare("vote.", Fields.of(said, name), Fields.of(value, name), meant);
            else finder.find(meant, "'" + at + name + "' says " + shown(said) + ", it has to be " + shown(value));
        });
    }

    private static String shown(Json value) {
        String text = value.canonical();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
