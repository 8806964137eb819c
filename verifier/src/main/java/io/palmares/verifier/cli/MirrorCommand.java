package io.palmares.verifier.cli;

import io.palmares.verifier.edition.VerifyEdition;
import io.palmares.verifier.mirror.CopyingMirror;
import io.palmares.verifier.mirror.WebMirror;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// Copies a published log, so that it can be kept, compared and verified offline.
final class MirrorCommand {
    static final String HELP = """
            ./awards log mirror URL DIR

            Copies everything that is published of an edition (URL is https://…/log/EDITION) to DIR/log/EDITION.
            ./awards verify DIR then needs no network. Run again, it fetches what is new.

            Exit code 0: copied. 2: wrong usage. 4: it cannot be read, or not all of it.
            """;

    private MirrorCommand() {}

    static int run(List<String> args, PrintStream out) {
        if (args.contains("--help")) {
            out.print(HELP);
            return Exit.GOOD;
        }
        if (args.size() != 3 || !args.getFirst().equals("mirror")) throw new WrongUsage("log mirror URL DIR");
        String url = Places.address(args.get(1).replaceAll("/+$", ""));
        String edition = url.substring(url.lastIndexOf('/') + 1);
        if (!URI.create(url).getPath().endsWith("/log/" + edition) || !edition.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new WrongUsage("log mirror: the address ends in /log/EDITION, this is " + url);
        }
        Path directory = Places.path(args.get(2)).resolve("log").resolve(edition);
        CopyingMirror copy = new CopyingMirror(new WebMirror(url), directory);
        // Whatever a verification asks for is what has to be copied.
        Report report = new Report();
        new VerifyEdition(copy, report, List.of(), List.of()).run();
        out.println("copied to " + directory + ": " + copy.copied() + " new files");
        if (report.found(Code.CHECKPOINT_MISSING) || report.found(Code.TOO_LARGE)) {
            out.println("not everything could be copied; this says why: ./awards verify " + args.get(2));
            return Exit.UNREADABLE;
        }
        out.println("now: ./awards verify " + args.get(2));
        return Exit.GOOD;
    }
}
