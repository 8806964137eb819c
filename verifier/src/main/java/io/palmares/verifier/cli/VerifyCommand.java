package io.palmares.verifier.cli;

import io.palmares.verifier.edition.VerifyEdition;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Verifies an edition and prints what was found.
final class VerifyCommand {
    static final String HELP = """
            ./awards verify DIR|URL [--pin FILE]… [--receipt FILE]… [--nomination FILE]… [--json]

            Checks a published edition with none of the code that made it: every signature, every tile, every ballot, the
            count and the result. DIR is a mirror (see: ./awards log mirror); URL is https://…/log/EDITION.

              --pin FILE         a checkpoint that somebody kept: the log has to continue it
              --receipt FILE     a voter's receipt: its ballot has to be in the box
              --nomination FILE  a nominator's own nomination: it has to be listed, and accounted for
              --json             the report as JSON

            The report says what was checked, what cannot be checked from outside, and what was found, by codes that are
            explained beside them (--help-codes lists all). Its last line is the verdict.

            Exit code 0: everything that must be checked was checked and holds. 1: findings. 2: wrong usage.
            3: no finding, but the edition is not finished. 4: it cannot be read.
            """;
    private static final int LONGEST = 1 << 20;

    private VerifyCommand() {}

    static int run(List<String> args, PrintStream out) {
        List<String> pins = new ArrayList<>();
        List<byte[]> receipts = new ArrayList<>();
        List<byte[]> nominations = new ArrayList<>();
        String place = "";
        boolean json = false;
        Deque<String> rest = new ArrayDeque<>(args);
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--pin" -> pins.add(new String(file(word, rest), StandardCharsets.UTF_8));
                case "--receipt" -> receipts.add(file(word, rest));
                case "--nomination" -> nominations.add(file(word, rest));
                case "--json" -> json = true;
                case "--help" -> {
                    out.print(HELP);
                    return Exit.GOOD;
                }
                case "--help-codes" -> {
                    for (Code code : Code.values()) out.println(code.text() + "  " + code.meaning());
                    return Exit.GOOD;
                }
                default -> {
                    if (word.startsWith("--")) throw new WrongUsage("verify: unknown option " + word);
                    if (!place.isEmpty()) throw new WrongUsage("verify: one place at a time, not " + word);
                    place = word;
                }
            }
        }
        if (place.isEmpty()) throw new WrongUsage("verify: which directory or address? (--help says more)");
        Report report = new Report();
        new VerifyEdition(Places.find(place), report, pins, receipts, nominations).run();
        return said(report, json, out);
    }

    private static int said(Report report, boolean json, PrintStream out) {
        out.println(json ? report.json().canonical() : report.text());
        return report.isWholeAndHolds() ? Exit.GOOD : report.holds() ? Exit.UNFINISHED : Exit.FINDINGS;
    }

    private static byte[] file(String option, Deque<String> rest) {
        if (rest.isEmpty()) throw new WrongUsage("verify: " + option + " needs a file");
        Path path = Places.path(rest.pop());
        try {
            if (Files.size(path) > LONGEST) throw new WrongUsage("verify: " + path + " is too large");
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path, unreadable);
        }
    }
}
