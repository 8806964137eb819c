package io.palmares.tally.cli;

import io.palmares.tally.Contest;
import io.palmares.tally.io.BallotFiles;
import io.palmares.tally.io.BallotSheet;
import io.palmares.tally.io.CaseReading;
import io.palmares.tally.io.Malformed;
import io.palmares.tally.io.Reading;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads ballots in one format and writes them in another; the ending of the file says which.
final class ConvertCommand {
    private final Options options;
    private final PrintStream err;

    ConvertCommand(Options options, PrintStream err) {
        this.options = options;
        this.err = err;
    }

    int run() throws WrongUsage, IOException {
        if (options.files().size() != 2) {
            throw new WrongUsage("convert IN OUT");
        }
        String in = options.files().get(0);
        Path out = Path.of(options.files().get(1));
        if (Formats.ending(in).equals("json")) {
            return switch (BallotFiles.readCase(Path.of(in))) {
                case CaseReading.Case read ->
                    write(out, sheet(read), read.contest().rule().method(), read.rule());
                case CaseReading.Unsupported unsupported -> refused(unsupported.part(), Main.UNSUPPORTED);
                case Malformed malformed -> refused(malformed.toString(), Main.MALFORMED);
            };
        }
        return ballots(in, out);
    }

    private int ballots(String in, Path out) throws WrongUsage, IOException {
        String method = options.one("method").orElse("");
        Reading reading = BallotFiles.read(Path.of(in), new Formats(options).of(in, method));
        return switch (reading) {
            case BallotSheet read -> {
                BallotSheet sheet = read.withSeats(options.number("seats", read.seats()));
                boolean ruled = Formats.ending(out.toString()).equals("json");
                if (ruled && method.isEmpty()) {
                    throw new WrongUsage("a case has a rule: say --method");
                }
                Map<String, @Nullable Object> rule =
                        ruled ? new RuleOptions(options, method, sheet.candidates()).rule() : Map.of();
                yield write(out, ruled ? sheet.standing().forMethod(method) : sheet, method, rule);
            }
            case Malformed malformed -> refused(malformed.toString(), Main.MALFORMED);
        };
    }

    private static BallotSheet sheet(CaseReading.Case read) {
        Contest contest = read.contest();
        return new BallotSheet(read.title(), contest.seats(), contest.candidates(), Set.of(), contest.profile());
    }

    private int write(Path out, BallotSheet sheet, String method, Map<String, @Nullable Object> rule)
            throws WrongUsage, IOException {
        options.done();
        String name = String.valueOf(out.getFileName());
        String ending = Formats.ending(name);
        if (!Set.of("blt", "abif", "json").contains(ending)) {
            throw new WrongUsage(out + ": can write blt, abif and json");
        }
        Path part = out.resolveSibling(name + ".part");
        Optional<String> obstacle;
        try (BufferedWriter writer = Files.newBufferedWriter(part)) {
            obstacle = switch (ending) {
                case "blt" -> BallotFiles.writeBlt(writer, sheet);
                case "abif" -> BallotFiles.writeAbif(writer, sheet);
                default -> {
                    String id = name.substring(0, name.length() - ".json".length());
                    BallotFiles.writeCase(writer, id, sheet, method, rule);
                    yield Optional.empty();
                }
            };
        }
        if (obstacle.isPresent()) {
            Files.delete(part);
            return refused(obstacle.get(), Main.UNSUPPORTED);
        }
        Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        return Main.DONE;
    }

    private int refused(String reason, int status) {
        err.println(reason);
        return status;
    }
}
