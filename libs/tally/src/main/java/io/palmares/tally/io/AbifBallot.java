package io.palmares.tally.io;

import io.palmares.tally.Fraction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The marks of one ABIF vote line: `A>B=C`, or with ratings `A/5,B/2`. A comma stands between
/// equals, unless all of the ballot is rated: then the ratings are the order.
final class AbifBallot {
    private final Lexer lexer;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private boolean commas;
    private int[] lastSeen = new int[16];
    private int number;

    AbifBallot(Lexer lexer) {
        this.lexer = lexer;
    }

    List<String> names() {
        return names;
    }

    void read() throws IOException, MalformedFile {
        items.clear();
        number++;
        commas = false;
        boolean equal = false;
        int b = lexer.blanks();
        boolean more = b != '\n' && b != '#' && b != ByteCursor.END;
        while (more) {
            item(equal);
            b = lexer.blanks();
            more = b == '>' || b == '=' || b == ',';
            equal = b != '>';
            commas |= b == ',';
            if (more) {
                lexer.in().next();
                lexer.blanks();
            }
        }
    }

    int[] row() {
        if (commas && items.stream().allMatch(item -> item.rating != null)) {
            return byRating();
        }
        return items.stream()
                .mapToInt(item -> item.equal ? ~item.candidate : item.candidate)
                .toArray();
    }

    Map<Integer, Fraction> ratings() throws MalformedFile {
        Map<Integer, Fraction> ratings = new HashMap<>();
        for (Item item : items) {
            if (item.rating == null) {
                throw lexer.wrong("\"" + names.get(item.candidate) + "\" has no rating");
            }
            ratings.put(item.candidate, item.rating);
        }
        return ratings;
    }

    /// A candidate's token: a bare word, or anything in brackets or quotes.
    String token() throws IOException, MalformedFile {
        return switch (lexer.in().peek()) {
            case '[' -> lexer.quoted('[', ']');
            case '"' -> lexer.quoted('"', '"');
            default -> lexer.word("a candidate", ">=,/:*#[]\"{}");
        };
    }

    private void item(boolean equal) throws IOException, MalformedFile {
        int candidate = number(token());
        if (lastSeen[candidate] == number) {
            throw lexer.wrong("\"" + names.get(candidate) + "\" is on the ballot twice");
        }
        lastSeen[candidate] = number;
        Fraction rating = null;
        if (lexer.blanks() == '/') {
            lexer.in().next();
            lexer.blanks();
            rating = rating();
        }
        items.add(new Item(candidate, equal, rating));
    }

    private int number(String token) throws MalformedFile {
        if (token.isBlank()) {
            throw lexer.wrong("a candidate needs a name");
        }
        Integer known = numbers.putIfAbsent(token, names.size());
        if (known != null) {
            return known;
        }
        names.add(token);
        if (names.size() > lastSeen.length) {
            lastSeen = Arrays.copyOf(lastSeen, lastSeen.length * 2);
        }
        if (names.size() > Limits.CANDIDATES) {
            throw lexer.wrong("more than " + Limits.CANDIDATES + " candidates");
        }
        return names.size() - 1;
    }

    private Fraction rating() throws IOException, MalformedFile {
        try {
            return Fraction.parse(lexer.word("a rating", ">=,#"));
        } catch (NumberFormatException e) {
            throw lexer.wrong("not a rating");
        }
    }

    private int[] byRating() {
        List<Item> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(Item::points).reversed());
        int[] row = new int[sorted.size()];
        for (int i = 0; i < row.length; i++) {
            boolean equal =
                    i > 0 && sorted.get(i).points().equals(sorted.get(i - 1).points());
            row[i] = equal ? ~sorted.get(i).candidate : sorted.get(i).candidate;
        }
        return row;
    }

    private record Item(
            int candidate, boolean equal, @Nullable Fraction rating) {
        Fraction points() {
            return rating == null ? Fraction.ZERO : rating;
        }
    }
}
