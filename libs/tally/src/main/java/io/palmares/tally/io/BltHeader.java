package io.palmares.tally.io;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What stands before the ballots of a BLT file: how many candidates and seats, who withdrew (`-2`, or
/// `[withdrawn 2]` as Droop has it), and by which nicknames ballots may call candidates
/// (`[nick a b c]`).
record BltHeader(int candidates, int seats, Set<Integer> withdrawn, Map<String, Integer> nicknames) {

    static BltHeader read(Lexer lexer) throws IOException, MalformedFile {
        lexer.byteOrderMark();
        lexer.lines();
        int candidates = (int) lexer.number("the number of candidates", Limits.CANDIDATES);
        lexer.lines();
        int seats = (int) lexer.number("the number of seats", Limits.CANDIDATES);
        if (candidates == 0 || seats == 0) {
            throw lexer.wrong("a contest has at least one candidate and one seat");
        }
        BltHeader header = new BltHeader(candidates, seats, new TreeSet<>(), new HashMap<>());
        for (int b = lexer.lines(); b == '-' || b == '['; b = lexer.lines()) {
            lexer.in().next();
            if (b == '-') {
                header.withdraw(lexer);
            } else {
                header.option(lexer);
            }
        }
        return header;
    }

    /// The candidate that is next, by number or nickname: from 1, and 0 for the end of a ballot.
    int candidate(Lexer lexer, String what) throws IOException, MalformedFile {
        if (nicknames.isEmpty() || Lexer.digit(lexer.in().peek())) {
            return (int) lexer.number(what, candidates);
        }
        String nickname = lexer.word(what, "=#]");
        Integer candidate = nicknames.get(nickname);
        if (candidate == null) {
            throw lexer.wrong("nobody is called " + nickname);
        }
        return candidate;
    }

    private void withdraw(Lexer lexer) throws IOException, MalformedFile {
        int candidate = candidate(lexer, "a withdrawn candidate");
        if (candidate == 0 || !withdrawn.add(candidate - 1)) {
            throw lexer.wrong("candidate " + candidate + " cannot be withdrawn" + (candidate > 0 ? " twice" : ""));
        }
    }

    private void option(Lexer lexer) throws IOException, MalformedFile {
        lexer.blanks();
        String option = lexer.word("an option", "]");
        switch (option) {
            case "nick" -> {
                while (lexer.lines() != ']') {
                    nickname(lexer);
                }
                if (nicknames.size() != candidates) {
                    throw lexer.in().wrong(nicknames.size() + " nicknames for " + candidates + " candidates");
                }
            }
            case "withdrawn" -> {
                while (lexer.lines() != ']') {
                    withdraw(lexer);
                }
            }
            default -> throw lexer.wrong("option \"" + option + "\" is not known; a rule can be given beside the file");
        }
        lexer.in().next();
    }

    private void nickname(Lexer lexer) throws IOException, MalformedFile {
        boolean number = Lexer.digit(lexer.in().peek());
        String nickname = lexer.word("a nickname", "=#]");
        if (number || nicknames.put(nickname, nicknames.size() + 1) != null || nicknames.size() > candidates) {
            throw lexer.wrong("\"" + nickname + "\" cannot be a nickname: a number, there twice, or one too many");
        }
    }
}
