package io.palmares.booth.cli;

import io.palmares.booth.FrozenPaper;
import io.palmares.booth.RandomSource;
import io.palmares.booth.SealBallot;
import io.palmares.booth.VotingRight;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Malformed;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/// Seals, signs and casts one ballot, checks the promise, keeps the receipt.
public final class Cast {
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final RandomSource random;

    Cast(InputStream in, PrintStream out, PrintStream err, RandomSource random) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.random = random;
    }

    public static void main(String[] words) {
        Cast cast = new Cast(System.in, System.out, System.err, RandomSource.of(new SecureRandom()));
        System.exit(cast.run(List.of(words)));
    }

    /// The exit code; see [CannotCast.Exit].
    int run(List<String> words) {
        if (words.isEmpty() || words.contains("--help")) {
            out.print(Arguments.USAGE);
            return words.isEmpty() ? CannotCast.Exit.USAGE.code() : 0;
        }
        try {
            return run(Arguments.parse(words));
        } catch (CannotCast refusal) {
            err.println("cast: " + refusal.getMessage());
            return refusal.exitCode();
        }
    }

    private int run(Arguments arguments) throws CannotCast {
        try (Gateway gateway = Gateway.at(arguments.required("gateway"))) {
            SendBallot sender = new SendBallot(gateway, arguments.key("promise-key"));
            if (arguments.optional("resend").isPresent()) {
                ReceiptFile file = new ReceiptFile(Path.of(arguments.required("resend")));
                return send(sender, file, file.read());
            }
            Receipt receipt = seal(arguments, gateway);
            ReceiptFile file = new ReceiptFile(Path.of(arguments
                    .optional("receipt")
                    .orElse("receipt-" + receipt.code().grouped() + ".json")));
            file.create(receipt);
            return send(sender, file, receipt);
        }
    }

    private Receipt seal(Arguments arguments, Gateway gateway) throws CannotCast {
        var marks = MarksArguments.read(arguments);
        VotingRight right = right(arguments.required("seed"));
        FrozenPaper paper = new FindPaper(arguments, gateway).find();
        if (paper.paper().refusal(marks).isPresent()) {
            throw CannotCast.refused(paper.paper().refusal(marks).orElseThrow().detail());
        }
        return switch (new SealBallot(random).seal(right, paper, gateway.next(right, paper), marks)) {
            case SealBallot.Outcome.Sealed sealed ->
                new Receipt(sealed.ballot(), sealed.marks().json(), sealed.salt(), Optional.empty());
            case SealBallot.Outcome.Refused refused ->
                throw CannotCast.refused(refused.refusal().detail());
        };
    }

    private int send(SendBallot sender, ReceiptFile file, Receipt receipt) throws CannotCast {
        try {
            file.replace(sender.send(receipt));
        } catch (CannotCast unsent) {
            err.println("cast: the ballot is kept in " + file.path());
            throw unsent;
        }
        out.println("accepted, ballot " + receipt.ballot().seq() + " of this right");
        out.println("receipt " + receipt.code().grouped() + " in " + file.path());
        if (sender.promiseKey().isEmpty()) {
            err.println("cast: the promise's signature was not checked: no --promise-key");
        }
        return 0;
    }

    /// From a file or standard input, never from the command line, which other users of the machine can read.
    private VotingRight right(String source) throws CannotCast {
        try {
            byte[] bytes = source.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(source));
            return VotingRight.ofSeed(
                    Bytes.fromBase64Url(Bytes.of(bytes).asUtf8().strip()));
        } catch (IOException unreadable) {
            throw new CannotCast(CannotCast.Exit.USAGE, "cannot read --seed " + source, unreadable);
        } catch (Malformed malformed) {
            throw new CannotCast(CannotCast.Exit.USAGE, "--seed: " + malformed.detail(), malformed);
        }
    }
}
