package io.palmares.verifier.report;

import io.palmares.verifier.json.Json;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a run found, what it looked at, and what it could not look at.
public final class Report {
    /// Of each code. More are counted, not kept: a hostile log must not fill the memory, nor push one finding out by
    /// another.
    private static final int KEPT = 100;

    private static final int LINES = 1_000;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Code, Long> numbers = new EnumMap<>(Code.class);
    private final Map<String, Long> checked = new LinkedHashMap<>();
    private final List<String> unchecked = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private final Map<String, String> facts = new LinkedHashMap<>();

    public void find(Code code, String where, String detail) {
        if (numbers.merge(code, 1L, Long::sum) <= KEPT)
            findings.add(new Finding(code, Printable.of(where), Printable.of(detail)));
    }

    /// A fact worth printing, such as the key that everything rests on.
    public void say(String name, String value) {
        facts.put(name, Printable.of(value));
    }

    /// So many of something were checked.
    public void checked(String what, long number) {
        checked.merge(what, number, Long::sum);
    }

    /// Nobody outside can check this, or nothing was given to check it with.
    public void unchecked(String what) {
        add(unchecked, what);
    }

    /// A check that has to be made and cannot be yet.
    public void pending(String what) {
        add(pending, what);
    }

    private static void add(List<String> lines, String what) {
        String line = Printable.of(what);
        if (lines.size() < LINES && !lines.contains(line)) lines.add(line);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public List<String> uncheckedParts() {
        return List.copyOf(unchecked);
    }

    public List<String> pendingParts() {
        return List.copyOf(pending);
    }

    public boolean found(Code code) {
        return numbers.containsKey(code);
    }

    public boolean holds() {
        return findings.isEmpty();
    }

    /// Everything that must be checked was checked and held.
    public boolean isWholeAndHolds() {
        return holds() && pending.isEmpty();
    }

    Map<String, String> facts() {
        return facts;
    }

    Map<String, Long> checkedParts() {
        return checked;
    }

    Map<Code, Long> numbers() {
        return numbers;
    }

    String verdict() {
        if (!holds()) {
            long number = numbers.values().stream().mapToLong(n -> n).sum();
            return "NOT GOOD: " + number + (number == 1 ? " finding" : " findings");
        }
        return pending.isEmpty() ? "GOOD: everything that must be checked holds" : "SO FAR GOOD, BUT NOT FINISHED";
    }

    static String times(long number) {
        return number == 1 ? "once" : number + " times";
    }

    public String text() {
        return ReportText.of(this);
    }

    public Json json() {
        Json.Members object = Json.object().put("good", new Json.Bool(isWholeAndHolds()));
        object.put("holds", new Json.Bool(holds())).put("verdict", Json.of(verdict()));
        Json.Members said = Json.object();
        facts.forEach((name, value) -> said.put(name, Json.of(value)));
        Json.Members done = Json.object();
        checked.forEach((what, number) -> done.put(what, Json.of(number)));
        Json.Members codes = Json.object();
        numbers.forEach((code, number) -> codes.put(code.text(), Json.of(number)));
        return object.put("facts", said)
                .put("checked", done)
                .put("unchecked", Json.texts(unchecked))
                .put("pending", Json.texts(pending))
                .put("codes", codes)
                .put(
                        "findings",
                        new Json.Items(findings.stream().map(Report::json).toList()));
    }

    private static Json json(Finding finding) {
        return Json.object()
                .put("code", Json.of(finding.code().text()))
                .put("meaning", Json.of(finding.code().meaning()))
                .put("where", Json.of(finding.where()))
                .put("detail", Json.of(finding.detail()));
    }
}
