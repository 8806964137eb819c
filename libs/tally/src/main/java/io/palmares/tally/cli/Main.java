package io.palmares.tally.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// `count` and `convert`. Results go to standard output, everything else to standard error.
public final class Main {
    /// Counted, and only a lot may be missing.
    public static final int DONE = 0;

    /// A file that is malformed or cannot be read.
    public static final int MALFORMED = 2;

    /// A rule that the library does not do.
    public static final int UNSUPPORTED = 3;

    /// A command that is wrong in itself (`EX_USAGE` of sysexits.h).
    public static final int USAGE = 64;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = printer(FileDescriptor.out);
        int status = run(List.of(args), out, printer(FileDescriptor.err));
        out.flush();
        System.exit(status);
    }

    /// The whole program but for leaving it.
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            return command(args, out, err);
        } catch (WrongUsage e) {
            err.println("tally: " + e.getMessage() + "\nTry --help.");
            return USAGE;
        } catch (IOException | UncheckedIOException e) {
            err.println("tally: " + e.getMessage());
            return MALFORMED;
        } catch (OutOfMemoryError e) {
            err.println("tally: more distinct ballots than fit the memory; give it more with -Xmx");
            return MALFORMED;
        } finally {
            err.flush();
        }
    }

    private static int command(List<String> args, PrintStream out, PrintStream err) throws WrongUsage, IOException {
        if (args.isEmpty() || args.contains("--help") || args.contains("-h")) {
            (args.isEmpty() ? err : out).print(Usage.TEXT);
            return args.isEmpty() ? USAGE : DONE;
        }
        Options options = Options.parse(args.subList(1, args.size()));
        return switch (args.getFirst()) {
            case "count" -> new CountCommand(options, out, err).run();
            case "convert" -> new ConvertCommand(options, err).run();
            default -> throw new WrongUsage("no command \"" + args.getFirst() + "\"");
        };
    }

    private static PrintStream printer(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), false, StandardCharsets.UTF_8);
    }
}
