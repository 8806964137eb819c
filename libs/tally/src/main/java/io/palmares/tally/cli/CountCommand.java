package io.palmares.tally.cli;

import io.palmares.tally.Contest;
import io.palmares.tally.Count;
import io.palmares.tally.Rules;
import io.palmares.tally.Tally;
import io.palmares.tally.io.BallotFiles;
import io.palmares.tally.io.BallotSheet;
import io.palmares.tally.io.CaseReading;
import io.palmares.tally.io.JsonWriter;
import io.palmares.tally.io.Malformed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Counts cases, or one ballot file by a rule from options, and prints what came of it.
final class CountCommand {
    private final Options options;
    private final PrintStream out;
    private final PrintStream err;

    CountCommand(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    int run() throws WrongUsage, IOException {
        if (options.files().isEmpty()) {
            throw new WrongUsage("count what?");
        }
        Printed printed = Printed.from(options);
        if (options.has("method")) {
            return ballots(printed);
        }
        options.done();
        int status = Main.DONE;
        for (Path file : cases()) {
            status = worse(status, one(file, printed));
        }
        return status;
    }

    private List<Path> cases() throws WrongUsage, IOException {
        List<Path> cases = new ArrayList<>();
        for (String name : options.files()) {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                try (Stream<Path> found = Files.walk(path)) {
                    found.filter(file -> file.toString().endsWith(".json"))
                            .sorted()
                            .forEach(cases::add);
                }
            } else if (Formats.ending(name).equals("json")) {
                cases.add(path);
            } else {
                throw new WrongUsage(name + " has no rule: say --method");
            }
        }
        return cases;
    }

    private int one(Path file, Printed printed) {
        try {
            return switch (BallotFiles.readCase(file)) {
                case CaseReading.Case read -> print(Tally.count(read.contest()), printed);
                case CaseReading.Unsupported unsupported -> unsupported(unsupported);
                case Malformed malformed -> malformed(malformed);
            };
        } catch (IOException e) {
            err.println("tally: cannot read " + e.getMessage());
            return Main.MALFORMED;
        }
    }

    private int ballots(Printed printed) throws WrongUsage, IOException {
        if (options.files().size() > 1) {
            throw new WrongUsage("one ballot file at a time");
        }
        String file = options.files().getFirst();
        String method = options.one("method").orElse("");
        return switch (BallotFiles.read(Path.of(file), new Formats(options).of(file, method))) {
            case BallotSheet sheet -> count(file, method, sheet.standing(), printed);
            case Malformed malformed -> malformed(malformed);
        };
    }

    private int count(String file, String method, BallotSheet sheet, Printed printed) throws WrongUsage, IOException {
        int seats = options.number("seats", Math.max(1, sheet.seats()));
        Map<String, ?> rule = new RuleOptions(options, method, sheet.candidates()).rule();
        options.done();
        String id = Path.of(file).getFileName().toString();
        return switch (Rules.read(method, rule, sheet.candidates(), seats)) {
            case Rules.Reading.Understood(var understood) ->
                print(
                        Tally.count(new Contest(id, sheet.candidates(), seats, understood, sheet.profileFor(method))),
                        printed);
            case Rules.Reading.Unsupported(String part) -> unsupported(new CaseReading.Unsupported(id, method, part));
            case Rules.Reading.Malformed(String key, String problem) ->
                throw new WrongUsage("rule." + key + ": " + problem);
        };
    }

    private int print(Count count, Printed printed) throws IOException {
        out.println(printed.of(count));
        return count instanceof Count.Unsupported ? Main.UNSUPPORTED : Main.DONE;
    }

    private int unsupported(CaseReading.Unsupported unsupported) throws IOException {
        Map<String, String> object = new LinkedHashMap<>();
        object.put("id", unsupported.id());
        object.put("method", unsupported.method());
        object.put("unsupported", unsupported.part());
        StringBuilder line = new StringBuilder();
        JsonWriter.write(line, object);
        out.println(line);
        return Main.UNSUPPORTED;
    }

    private int malformed(Malformed malformed) {
        err.println(malformed);
        return Main.MALFORMED;
    }

    private static int worse(int a, int b) {
        return a == Main.MALFORMED || b == Main.MALFORMED ? Main.MALFORMED : Math.max(a, b);
    }
}
