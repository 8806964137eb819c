package io.palmares.verifier.report;

import java.util.List;

/// A report for people to read: what was checked, what was not and why, what was found, and the verdict last.
record ReportText(Report report, StringBuilder out) {
    /// Places shown of each kind of finding.
    private static final int SHOWN = 20;

    static String of(Report report) {
        ReportText text = new ReportText(report, new StringBuilder());
        text.write();
        return text.out.toString();
    }

    private void write() {
        report.facts().forEach((name, value) -> line(name + ": " + value));
        list(
                "Checked, from what is published",
                report.checkedParts().entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .toList());
        list("Not checked, because it cannot be from outside", report.uncheckedParts());
        list("Not checked yet", report.pendingParts());
        report.numbers().forEach(this::found);
        line("");
        line(report.verdict());
    }

    private void list(String title, List<String> lines) {
        if (lines.isEmpty()) return;
        line("");
        line(title + ":");
        lines.forEach(line -> line("  - " + line));
    }

    private void found(Code code, long number) {
        line("");
        line("FOUND " + code.text() + ", " + Report.times(number) + ": " + code.meaning());
        List<Finding> kept =
                report.findings().stream().filter(f -> f.code() == code).toList();
        kept.stream().limit(SHOWN).forEach(f -> line("  - " + f.place()));
        if (number > SHOWN) line("  - and " + (number - Math.min(SHOWN, kept.size())) + " more");
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
