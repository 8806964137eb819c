package io.palmares.benchmarks;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/// Elections by a seed, one ballot a line, in the shape of real ones or of the worst.
///
/// `java Elections.java SHAPE BALLOTS CANDIDATES RANKS SEED FILE`, where FILE ends in `.blt`,
/// `.csv` or `.soi`.
public final class Elections {
    /// How voters vote.
    public enum Shape {
        /// Three camps, each with its favourites; most rank few. Ballots collapse as those of a city do.
        CITY,
        /// Every order of all ranks is as likely as any other, so that few ballots are equal.
        UNIFORM
    }

    private static final int CAMPS = 3;

    private final Shape shape;
    private final int candidates;
    private final int ranks;
    private final SplittableRandom random;
    private final long[][] popularity;
    private final int[] row;
    private final boolean[] taken;

    public Elections(Shape shape, int candidates, int ranks, long seed) {
        this.shape = shape;
        this.candidates = candidates;
        this.ranks = Math.min(ranks, candidates);
        this.random = new SplittableRandom(seed);
        this.popularity = new long[CAMPS][candidates];
        this.row = new int[candidates];
        this.taken = new boolean[candidates];
        for (int camp = 0; camp < CAMPS; camp++) {
            for (int i = 0; i < candidates; i++) {
                long rank = (i + (long) camp * candidates / CAMPS) % candidates + 1;
                popularity[camp][i] = 1_000_000 / (rank * rank);
            }
        }
    }

    /// The next ballot's ranking in [#row], and how many candidates it ranks.
    public int next() {
        return shape == Shape.CITY ? city() : uniform();
    }

    public int[] row() {
        return row;
    }

    private int uniform() {
        for (int i = 0; i < candidates; i++) {
            int j = random.nextInt(i + 1);
            row[i] = row[j];
            row[j] = i;
        }
        return ranks;
    }

    private int city() {
        long[] weights = popularity[random.nextInt(CAMPS)];
        int length = 1 + Math.min(random.nextInt(ranks), random.nextInt(ranks + 2));
        java.util.Arrays.fill(taken, false);
        for (int i = 0; i < Math.min(length, ranks); i++) {
            row[i] = draw(weights);
            taken[row[i]] = true;
        }
        return Math.min(length, ranks);
    }

    private int draw(long[] weights) {
        long left = 0;
        for (int i = 0; i < candidates; i++) {
            left += taken[i] ? 0 : weights[i];
        }
        long at = random.nextLong(left);
        for (int i = 0; i < candidates; i++) {
            at -= taken[i] ? 0 : weights[i];
            if (at < 0) {
                return i;
            }
        }
        throw new IllegalStateException("nobody left");
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 6) {
            System.err.println("Elections SHAPE BALLOTS CANDIDATES RANKS SEED FILE");
            System.exit(64);
        }
        int ballots = Integer.parseInt(args[1]);
        int candidates = Integer.parseInt(args[2]);
        int ranks = Integer.parseInt(args[3]);
        Elections elections = new Elections(Shape.valueOf(args[0]), candidates, ranks, Long.parseLong(args[4]));
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(args[5]), 1 << 16)) {
            switch (args[5].substring(args[5].lastIndexOf('.'))) {
                case ".blt" -> elections.blt(out, ballots);
                case ".csv" -> elections.csv(out, ballots);
                case ".soi" -> elections.soi(out, ballots);
                default -> throw new IllegalArgumentException(args[5]);
            }
        }
    }

    private void blt(OutputStream out, int ballots) throws IOException {
        text(out, candidates + " 1\n");
        for (int i = 0; i < ballots; i++) {
            out.write('1');
            int length = next();
            for (int rank = 0; rank < length; rank++) {
                out.write(' ');
                number(out, row[rank] + 1);
            }
            text(out, " 0\n");
        }
        text(out, "0\n");
        for (int i = 1; i <= candidates; i++) {
            text(out, "\"Candidate " + i + "\"\n");
        }
        text(out, "\"Made by seed\"\n");
    }

    private void csv(OutputStream out, int ballots) throws IOException {
        text(out, "Cast Vote Record,Precinct");
        for (int rank = 1; rank <= ranks; rank++) {
            text(out, ",Choice " + rank);
        }
        text(out, "\n");
        for (int i = 0; i < ballots; i++) {
            number(out, i + 1);
            text(out, ",P-1");
            int length = next();
            for (int rank = 0; rank < ranks; rank++) {
                text(out, rank < length ? ",Candidate " : ",undervote");
                if (rank < length) {
                    number(out, row[rank] + 1);
                }
            }
            out.write('\n');
        }
    }

    private void soi(OutputStream out, int ballots) throws IOException {
        text(
                out,
                "# TITLE: Made by seed\n# NUMBER ALTERNATIVES: " + candidates + "\n# NUMBER VOTERS: " + ballots + "\n");
        for (int i = 1; i <= candidates; i++) {
            text(out, "# ALTERNATIVE NAME " + i + ": Candidate " + i + "\n");
        }
        for (int i = 0; i < ballots; i++) {
            text(out, "1: ");
            int length = next();
            for (int rank = 0; rank < length; rank++) {
                text(out, rank > 0 ? "," : "");
                number(out, row[rank] + 1);
            }
            out.write('\n');
        }
    }

    private static void number(OutputStream out, int number) throws IOException {
        if (number >= 10) {
            number(out, number / 10);
        }
        out.write('0' + number % 10);
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
