package io.palmares.tally.io;

import io.palmares.tally.Rankings;
import java.io.IOException;

/// The ballots of one stretch of a BLT file.
final class BltBallots {
    private final Lexer lexer;
    private final Ballot ballot;
    private final BltHeader header;

    BltBallots(Lexer lexer, BltHeader header) {
        this.lexer = lexer;
        this.header = header;
        this.ballot = new Ballot(header.candidates());
    }

    Rankings.Builder rankings() {
        return ballot.all();
    }

    /// Whether the 0 that ends the ballots was found.
    boolean read() throws IOException, MalformedFile {
        while (lexer.lines() != ByteCursor.END) {
            if (lexer.in().peek() == '(') {
                lexer.quoted('(', ')');
                lexer.blanks();
            }
            long count = lexer.number("how many ballots, or the 0 after the last", Limits.COUNT);
            if (count == 0) {
                return true;
            }
            marks();
            ballot.cast(count, lexer);
        }
        return false;
    }

    private void marks() throws IOException, MalformedFile {
        boolean equal = false;
        while (true) {
            int b = lexer.blanks();
            if (b == '=' && !equal && ballot.ranked()) {
                lexer.in().next();
                equal = true;
            } else if (b == '-' && !equal) {
                lexer.in().next();
            } else {
                int candidate = candidate();
                if (candidate == 0 && !equal) {
                    return;
                }
                ballot.rank(candidate - 1, equal, lexer);
                equal = false;
            }
        }
    }

    private int candidate() throws IOException, MalformedFile {
        int b = lexer.in().peek();
        if (b == '\n' || b == '#' || b == ByteCursor.END) {
            throw lexer.in().wrong("a ballot ends with 0 on the line it began on");
        }
        return header.candidate(lexer, "a candidate's number");
    }
}
