package io.palmares.verifier.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// `verify` and `log mirror`.
public final class Main {
    private Main() {}

    /// Ends with the exit code of the command.
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(args), out, err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            String command = args.isEmpty() ? "--help" : args.getFirst();
            List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
            return switch (command) {
                case "verify" -> VerifyCommand.run(rest, out);
                case "log" -> MirrorCommand.run(rest, out);
                default -> {
                    out.print(VerifyCommand.HELP);
                    out.print(MirrorCommand.HELP);
                    yield command.equals("--help") ? Exit.GOOD : Exit.USAGE;
                }
            };
        } catch (WrongUsage wrong) {
            err.println(wrong.getMessage());
            return Exit.USAGE;
        } catch (UncheckedIOException unreadable) {
            err.println(unreadable.getMessage());
            return Exit.UNREADABLE;
        }
    }
}
