package io.palmares.tally.io;

import io.palmares.tally.Rankings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// BLT: Hill, Wichmann and Woodall, *Single Transferable Vote by Meek's method* (1987), with the
/// additions in use: `=` between candidates of equal rank, `-` for a rank left out, a ballot's id
/// in parentheses, comments from `#`.
///
/// A ballot ends with 0 on the line where it began; the formats that leave either away cannot be
/// told apart safely.
final class BltReader {
    private final Source source;

    BltReader(Source source) {
        this.source = source;
    }

    BallotSheet read() throws IOException, MalformedFile {
        try (ByteCursor in = new ByteCursor(source.name(), source.open())) {
            Lexer lexer = new Lexer(in);
            BltHeader header = BltHeader.read(lexer);
            List<Part> parts = Stretches.read(source, in.offset(), part -> ballots(new Lexer(part), header));
            if (!lastOnlyIsComplete(parts)) {
                parts = List.of(ballots(lexer, header));
                if (!lastOnlyIsComplete(parts)) {
                    throw in.wrong("the ballots do not end with 0");
                }
            }
            return sheet(header, parts);
        }
    }

    private static Part ballots(Lexer lexer, BltHeader header) throws IOException, MalformedFile {
        BltBallots ballots = new BltBallots(lexer, header);
        return new Part(ballots, ballots.read() ? names(lexer, header.candidates()) : null);
    }

    private static boolean lastOnlyIsComplete(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if ((parts.get(i).names != null) != (i == parts.size() - 1)) {
                return false;
            }
        }
        return !parts.isEmpty();
    }

    private static BallotSheet sheet(BltHeader header, List<Part> parts) {
        List<String> names = parts.getLast().names;
        if (names == null) {
            throw new IllegalStateException("a complete file has names");
        }
        Rankings.Builder all = parts.getFirst().ballots.rankings();
        for (Part part : parts.subList(1, parts.size())) {
            all.addAll(part.ballots.rankings().build());
        }
        String title = names.size() > header.candidates() ? names.get(header.candidates()) : "";
        return new BallotSheet(
                title,
                header.seats(),
                BallotSheet.candidates(names.subList(0, header.candidates())),
                header.withdrawn(),
                all.build());
    }

    /// The candidates' names and the title. Up to two more texts and anything that is none may
    /// follow: remarks of those who made the file.
    private static List<String> names(Lexer lexer, int candidates) throws IOException, MalformedFile {
        List<String> names = new ArrayList<>();
        while (lexer.lines() != ByteCursor.END) {
            if (names.size() > candidates && lexer.in().peek() != '"') {
                return names;
            }
            if (names.size() == candidates + 3) {
                throw lexer.in().wrong("more names than the " + candidates + " candidates and a title");
            }
            names.add(lexer.in().peek() == '"' ? lexer.quoted('"', '"') : lexer.word("a name", "\""));
            int after = lexer.in().peek();
            if (after != ByteCursor.END && after > ' ' && after != '#') {
                throw lexer.in().wrong("expected the end of the name, found " + Text.name(after));
            }
        }
        if (names.size() < candidates) {
            throw lexer.in().wrong("only " + names.size() + " of " + candidates + " candidates have a name");
        }
        return names;
    }

    /// A stretch of the file, with the names when it has the end of the ballots.
    private record Part(BltBallots ballots, @Nullable List<String> names) {}
}
