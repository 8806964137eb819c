package io.palmares.tally.io;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What stands before the orders of a PrefLib file.
///
/// @param separator what follows the number of voters in a line: a colon, in older files a comma
record PrefLibHeader(String title, List<String> names, long voters, char separator) {
    private static final String NAME = "ALTERNATIVE NAME ";

    static PrefLibHeader read(Lexer lexer) throws IOException, MalformedFile {
        return lexer.in().peek() == '#' ? described(lexer) : numbered(lexer);
    }

    private static PrefLibHeader described(Lexer lexer) throws IOException, MalformedFile {
        String title = "";
        String[] names = new String[0];
        long voters = -1;
        while (lexer.in().peek() == '#') {
            lexer.in().next();
            String line = lexer.line();
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(0, colon).strip();
            String value = line.substring(colon + 1).strip();
            if (key.equals("TITLE")) {
                title = value;
            } else if (key.equals("NUMBER ALTERNATIVES")) {
                names = new String[(int) number(lexer, key, value, Limits.CANDIDATES)];
            } else if (key.equals("NUMBER VOTERS")) {
                voters = number(lexer, key, value, Long.MAX_VALUE);
            } else if (key.startsWith(NAME)) {
                name(lexer, names, number(lexer, key, key.substring(NAME.length()), Limits.CANDIDATES), value);
            }
            lexer.expect('\n', "the end of the line");
        }
        if (voters < 0) {
            throw lexer.in().wrong("the header has no NUMBER VOTERS");
        }
        return new PrefLibHeader(title, complete(lexer, names), voters, ':');
    }

    private static PrefLibHeader numbered(Lexer lexer) throws IOException, MalformedFile {
        int alternatives = (int) lexer.number("the number of alternatives", Limits.CANDIDATES);
        endOfLine(lexer);
        String[] names = new String[alternatives];
        for (int i = 0; i < alternatives; i++) {
            lexer.blanks();
            long which = lexer.number("an alternative's number", alternatives);
            lexer.expect(',', "','");
            name(lexer, names, which, lexer.line());
            lexer.expect('\n', "the end of the line");
        }
        lexer.blanks();
        lexer.number("the number of voters", Long.MAX_VALUE / 16);
        lexer.expect(',', "','");
        lexer.blanks();
        long voters = lexer.number("the sum of all counts", Long.MAX_VALUE / 16);
        lexer.expect(',', "','");
        lexer.blanks();
        lexer.number("the number of unique orders", Long.MAX_VALUE / 16);
        endOfLine(lexer);
        return new PrefLibHeader("", complete(lexer, names), voters, ',');
    }

    private static void endOfLine(Lexer lexer) throws IOException, MalformedFile {
        lexer.blanks();
        lexer.expect('\n', "the end of the line");
    }

    private static void name(Lexer lexer, String[] names, long which, String name) throws MalformedFile {
        if (which < 1 || which > names.length || names[(int) which - 1] != null) {
            throw lexer.wrong("alternative " + which + " of " + names.length + " has no place or a name already");
        }
        names[(int) which - 1] = name;
    }

    private static List<String> complete(Lexer lexer, String[] names) throws MalformedFile {
        if (names.length == 0 || Arrays.stream(names).anyMatch(Objects::isNull)) {
            throw lexer.in().wrong("not every one of " + names.length + " alternatives has a name");
        }
        return List.of(names);
    }

    private static long number(Lexer lexer, String key, String digits, long most) throws MalformedFile {
        if (!digits.matches("[0-9]{1,18}") || Long.parseLong(digits) > most) {
            throw lexer.wrong(key + ": not a number up to " + most);
        }
        return Long.parseLong(digits);
    }
}
