package io.palmares.tally.cli;

import io.palmares.tally.io.BallotFormat;
import io.palmares.tally.io.MarkRules;
import io.palmares.tally.io.MarkRules.Duplicate;
import io.palmares.tally.io.MarkRules.Overvote;
import io.palmares.tally.io.TableForm;
import io.palmares.tally.io.TableForm.Labels;
import io.palmares.tally.io.TableForm.Layout;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The format of a ballot file: by its ending or `--input`, with the options of tables.
final class Formats {
    private static final Set<String> SCORED = Set.of("score", "star");

    private final Options options;

    Formats(Options options) {
        this.options = options;
    }

    static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    BallotFormat of(String file, String method) throws WrongUsage {
        String ending = options.one("input").orElse(ending(file));
        return switch (ending) {
            case "blt" -> new BallotFormat.Blt();
            case "abif" -> new BallotFormat.Abif(SCORED.contains(method));
            case "soc" -> new BallotFormat.PrefLib(true, true);
            case "soi" -> new BallotFormat.PrefLib(true, false);
            case "toc" -> new BallotFormat.PrefLib(false, true);
            case "toi" -> new BallotFormat.PrefLib(false, false);
            case "csv" -> table(',');
            case "tsv" -> table('\t');
            default ->
                throw new WrongUsage(
                        file + ": not one of blt, abif, csv, tsv, soc, soi, toc, toi; say which with --input");
        };
    }

    private BallotFormat table(char usual) throws WrongUsage {
        String delimiter = options.one("delimiter").orElse(String.valueOf(usual));
        if (delimiter.length() != 1 || delimiter.charAt(0) > 0x7E || delimiter.equals("\"")) {
            throw new WrongUsage("--delimiter is one character");
        }
        return new BallotFormat.Table(
                new TableForm(
                        options.choice(
                                "layout", Map.of("ranks", Layout.RANKS, "candidates", Layout.CANDIDATES), Layout.RANKS),
                        options.number("first-column", 0),
                        options.number("columns", 0),
                        options.number("count-column", 0),
                        Math.max(1, options.number("first-row", TableForm.USUAL.firstRow())),
                        delimiter.charAt(0),
                        options.one("overvote-delimiter").orElse(""),
                        labels()),
                marks());
    }

    private Labels labels() {
        Labels usual = TableForm.USUAL.labels();
        return new Labels(
                labels("skipped-label", usual.skipped()),
                labels("overvote-label", usual.overvoted()),
                labels("write-in-label", usual.writtenIn()));
    }

    private Set<String> labels(String option, Set<String> usual) {
        List<String> given = options.all(option);
        return given.isEmpty()
                ? usual
                : given.stream().map(label -> label.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private MarkRules marks() throws WrongUsage {
        return new MarkRules(
                options.choice(
                        "overvote",
                        Map.of("exhaust", Overvote.EXHAUST, "skip", Overvote.SKIP, "equal", Overvote.EQUAL),
                        MarkRules.USUAL.overvote()),
                options.choice(
                        "duplicate",
                        Map.of("skip", Duplicate.SKIP, "exhaust", Duplicate.EXHAUST),
                        MarkRules.USUAL.duplicate()),
                limit("max-skipped", "unlimited"),
                limit("max-ranks", "max"));
    }

    private int limit(String option, String none) throws WrongUsage {
        Optional<String> given = options.one(option);
        if (given.isEmpty() || given.get().equals(none)) {
            return Integer.MAX_VALUE;
        }
        if (!given.get().matches("[0-9]{1,9}")) {
            throw new WrongUsage("--" + option + " is a whole number, or " + none);
        }
        return Integer.parseInt(given.get());
    }
}
