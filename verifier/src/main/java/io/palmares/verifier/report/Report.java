package io.palmares.verifier.report;

import io.palmares.verifier.json.Json;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a run found, what it looked at, and what it could not look at.
public final class Report {
    /// More are counted, not kept: a hostile log must not fill the memory.
    private static final int KEPT = 1_000;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Code, Long> numbers = new EnumMap<>(Code.class);
    private final Map<String, Long> checked = new LinkedHashMap<>();
    private final List<String> unchecked = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private final Map<String, String> facts = new LinkedHashMap<>();

    public void find(Code code, String where, String detail) {
        numbers.merge(code, 1L, Long::sum);
        if (findings.size() < KEPT) findings.add(new Finding(code, where, detail));
    }

    /// A fact worth printing, such as the key that everything rests on.
    public void say(String name, String value) {
        facts.put(name, value);
    }

    /// So many of something were checked.
    public void checked(String what, long number) {
        checked.merge(what, number, Long::sum);
    }

    /// Nobody outside can check this, or nothing was given to check it with.
    public void unchecked(String what) {
        if (!unchecked.contains(what) && unchecked.size() < KEPT) unchecked.add(what);
    }

    /// A check that has to be made and cannot be yet.
    public void pending(String what) {
        if (!pending.contains(what) && pending.size() < KEPT) pending.add(what);
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

    public boolean holds() {
        return findings.isEmpty();
    }

    /// Everything that must be checked was checked and held.
    public boolean isWholeAndHolds() {
        return holds() && pending.isEmpty();
    }

    private String verdict() {
        if (!holds())
            return "NOT GOOD: " + numbers.values().stream().mapToLong(n -> n).sum() + " findings";
        return pending.isEmpty() ? "GOOD: everything that must be checked holds" : "SO FAR GOOD, BUT NOT FINISHED";
    }

    public String text() {
        StringBuilder out = new StringBuilder();
        facts.forEach(
                (name, value) -> out.append(name).append(": ").append(value).append('\n'));
        list(
                out,
                "Checked",
                checked.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey())
                        .toList());
        list(out, "Not checked, for it cannot be from outside", unchecked);
        list(out, "Not yet checked", pending);
        list(out, "Findings", findings.stream().map(Finding::toString).toList());
        numbers.forEach((code, number) -> out.append("  ")
                .append(code.text())
                .append(" ×")
                .append(number)
                .append("  ")
                .append(code.meaning())
                .append('\n'));
        return out.append('\n').append(verdict()).append('\n').toString();
    }

    private static void list(StringBuilder out, String title, List<String> lines) {
        if (lines.isEmpty()) return;
        out.append('\n').append(title).append(":\n");
        lines.forEach(line -> out.append("  ").append(line).append('\n'));
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
