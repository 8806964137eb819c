package io.palmares.tally.io;

import io.palmares.tally.Rankings;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// PrefLib's ordinal data (FORMAT_SPECIFICATION.md of PrefLib-Data), with the header of `#` lines
/// or the older one of numbers.
final class PrefLibReader {
    private final Source source;
    private final BallotFormat.PrefLib format;

    PrefLibReader(Source source, BallotFormat.PrefLib format) {
        this.source = source;
        this.format = format;
    }

    BallotSheet read() throws IOException, MalformedFile {
        try (ByteCursor in = new ByteCursor(source.name(), source.open())) {
            Lexer lexer = new Lexer(in);
            lexer.byteOrderMark();
            PrefLibHeader header = PrefLibHeader.read(lexer);
            List<Rankings.Builder> parts = Stretches.read(source, in.offset(), part -> orders(new Lexer(part), header));
            if (parts.isEmpty()) {
                parts = List.of(orders(lexer, header));
            }
            Rankings.Builder all = parts.getFirst();
            for (Rankings.Builder part : parts.subList(1, parts.size())) {
                all.addAll(part.build());
            }
            Rankings rankings = all.build();
            if (rankings.ballots() != header.voters()) {
                throw in.wrong(
                        "the header says " + header.voters() + " voters, the orders are of " + rankings.ballots());
            }
            return new BallotSheet(header.title(), 0, BallotSheet.candidates(header.names()), Set.of(), rankings);
        }
    }

    private Rankings.Builder orders(Lexer lexer, PrefLibHeader header) throws IOException, MalformedFile {
        Ballot ballot = new Ballot(header.names().size());
        while (skipEmptyLines(lexer) != ByteCursor.END) {
            long count = lexer.number("how many voters", Limits.COUNT);
            lexer.blanks();
            lexer.expect(header.separator(), Text.name(header.separator()));
            order(lexer, ballot);
            if (format.complete() && ballot.length() < header.names().size()) {
                throw lexer.in().wrong("the order is not complete, as this kind of file says");
            }
            ballot.cast(count, lexer);
        }
        return ballot.all();
    }

    private static int skipEmptyLines(Lexer lexer) throws IOException {
        while (lexer.blanks() == '\n') {
            lexer.in().next();
        }
        return lexer.in().peek();
    }

    private void order(Lexer lexer, Ballot ballot) throws IOException, MalformedFile {
        int b = lexer.blanks();
        while (b != '\n' && b != ByteCursor.END) {
            if (ballot.ranked()) {
                lexer.expect(',', "','");
                b = lexer.blanks();
            }
            if (b == '{') {
                equals(lexer, ballot);
            } else {
                alternative(lexer, ballot, false);
            }
            b = lexer.blanks();
        }
    }

    private void equals(Lexer lexer, Ballot ballot) throws IOException, MalformedFile {
        if (format.strict()) {
            throw lexer.in().wrong("equal ranks in a file of strict orders");
        }
        lexer.in().next();
        lexer.blanks();
        alternative(lexer, ballot, false);
        while (lexer.blanks() == ',') {
            lexer.in().next();
            lexer.blanks();
            alternative(lexer, ballot, true);
        }
        lexer.expect('}', "',' or '}'");
    }

    private static void alternative(Lexer lexer, Ballot ballot, boolean equal) throws IOException, MalformedFile {
        ballot.rank((int) lexer.number("an alternative's number", ballot.candidates()) - 1, equal, lexer);
    }
}
