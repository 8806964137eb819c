package io.palmares.tally.io;

import io.palmares.tally.Fraction;
import io.palmares.tally.Packed;
import io.palmares.tally.Scores;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines of one stretch of an ABIF file.
final class AbifLines {
    private final Lexer lexer;
    private final boolean ratings;
    private final AbifBallot ballot;
    private final Map<String, String> declared = new LinkedHashMap<>();
    private final Packed.Builder rows = new Packed.Builder();
    private final Map<Map<Integer, Fraction>, Long> rated = new LinkedHashMap<>();
    private String title = "";
    private long total;

    AbifLines(Lexer lexer, boolean ratings) {
        this.lexer = lexer;
        this.ratings = ratings;
        this.ballot = new AbifBallot(lexer);
    }

    Map<String, String> declared() {
        return declared;
    }

    List<String> names() {
        return ballot.names();
    }

    String title() {
        return title;
    }

    NamedBallots ballots() {
        return new NamedBallots(ballot.names(), rows.build());
    }

    static Scores ratings(List<AbifLines> parts, List<String> tokens) {
        Map<String, Integer> places = new HashMap<>();
        tokens.forEach(token -> places.put(token, places.size()));
        Scores.Builder scores = Scores.of(tokens.size());
        for (AbifLines part : parts) {
            for (Map.Entry<Map<Integer, Fraction>, Long> line : part.rated.entrySet()) {
                Map<Integer, Fraction> card = new HashMap<>();
                line.getKey()
                        .forEach((local, rating) ->
                                card.put(places.getOrDefault(part.names().get(local), -1), rating));
                scores.accept(card, line.getValue());
            }
        }
        return scores.build();
    }

    void read() throws IOException, MalformedFile {
        int b = lexer.lines();
        while (b != ByteCursor.END) {
            switch (b) {
                case '{' -> remark();
                case '=' -> declaration();
                default -> votes();
            }
            endOfLine();
            b = lexer.lines();
        }
    }

    private void endOfLine() throws IOException, MalformedFile {
        int b = lexer.blanks();
        if (b == '#') {
            lexer.restOfLine();
        } else if (b != '\n' && b != ByteCursor.END) {
            throw lexer.expected("the end of the line");
        }
    }

    private void remark() throws IOException, MalformedFile {
        String line = lexer.line();
        int colon = line.indexOf(':');
        if (colon < 0 || !line.endsWith("}")) {
            throw lexer.wrong("expected {key: \"value\"}");
        }
        if (unquoted(line.substring(1, colon)).equals("title")) {
            title = unquoted(line.substring(colon + 1, line.length() - 1));
        }
    }

    private static String unquoted(String text) {
        String bare = text.strip();
        boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
        return quoted
                ? bare.substring(1, bare.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
                : bare;
    }

    private void declaration() throws IOException, MalformedFile {
        lexer.in().next();
        lexer.blanks();
        String token = ballot.token();
        lexer.blanks();
        lexer.expect(':', "':'");
        lexer.blanks();
        String name = ballot.token();
        if (declared.size() == Limits.CANDIDATES || declared.put(token, name) != null) {
            throw lexer.wrong("\"" + token + "\" is declared twice, or is one too many");
        }
    }

    private void votes() throws IOException, MalformedFile {
        long count = lexer.number("how many ballots", Limits.COUNT);
        if (lexer.blanks() != ':' && lexer.in().peek() != '*') {
            throw lexer.expected("':' or '*'");
        }
        lexer.in().next();
        ballot.read();
        cast(count);
    }

    private void cast(long count) throws MalformedFile {
        try {
            total = Math.addExact(total, count);
        } catch (ArithmeticException e) {
            throw lexer.wrong("more ballots than can be counted");
        }
        if (ratings) {
            rated.merge(ballot.ratings(), count, Long::sum);
        } else if (count > 0) {
            int[] row = ballot.row();
            rows.add(row, 0, row.length, count);
        }
    }
}
