package io.palmares.tally.io;

import io.palmares.tally.Candidate;
import io.palmares.tally.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// ABIF, the aggregated ballot information format (electorama/abif): comments, `{key: "value"}`
/// lines, candidates `=token:[Name]` and vote lines `27:A>B=C`, `27:A/5,B/2`.
final class AbifReader {
    private final Source source;
    private final BallotFormat.Abif format;

    AbifReader(Source source, BallotFormat.Abif format) {
        this.source = source;
        this.format = format;
    }

    BallotSheet read() throws IOException, MalformedFile {
        try (ByteCursor in = new ByteCursor(source.name(), source.open())) {
            new Lexer(in).byteOrderMark();
            List<AbifLines> parts = Stretches.read(source, in.offset(), this::lines);
            return sheet(parts.isEmpty() ? List.of(lines(in)) : parts, in);
        }
    }

    private AbifLines lines(ByteCursor in) throws IOException, MalformedFile {
        AbifLines lines = new AbifLines(new Lexer(in), format.ratings());
        lines.read();
        return lines;
    }

    private BallotSheet sheet(List<AbifLines> parts, ByteCursor in) throws MalformedFile {
        Map<String, String> declared = new LinkedHashMap<>();
        Set<String> others = new TreeSet<>();
        String title = "";
        for (AbifLines part : parts) {
            for (Map.Entry<String, String> candidate : part.declared().entrySet()) {
                if (declared.put(candidate.getKey(), candidate.getValue()) != null) {
                    throw in.wrong("\"" + candidate.getKey() + "\" is declared twice");
                }
            }
            others.addAll(part.names());
            title = part.title().isEmpty() ? title : part.title();
        }
        Set<String> tokens = new LinkedHashSet<>(declared.keySet());
        tokens.addAll(others);
        check(tokens, declared, in);
        List<Candidate> candidates = new ArrayList<>();
        tokens.forEach(token -> candidates.add(new Candidate(token, declared.getOrDefault(token, token))));
        return new BallotSheet(title, 0, candidates, Set.of(), profile(parts, List.copyOf(tokens), in));
    }

    /// Whoever is voted for by name where a token was declared would be counted as somebody else.
    private static void check(Set<String> tokens, Map<String, String> declared, ByteCursor in) throws MalformedFile {
        if (tokens.isEmpty() || tokens.size() > Limits.CANDIDATES) {
            throw in.wrong(tokens.isEmpty() ? "no candidates" : "more than " + Limits.CANDIDATES + " candidates");
        }
        for (Map.Entry<String, String> candidate : declared.entrySet()) {
            boolean meansItself = candidate.getKey().equals(candidate.getValue());
            if (!meansItself && tokens.contains(candidate.getValue())) {
                throw in.wrong("\"" + candidate.getValue() + "\" is the name of \"" + candidate.getKey()
                        + "\" and a token of its own");
            }
        }
    }

    private Profile profile(List<AbifLines> parts, List<String> tokens, ByteCursor in) throws MalformedFile {
        try {
            return format.ratings()
                    ? AbifLines.ratings(parts, tokens)
                    : NamedBallots.together(
                            parts.stream().map(AbifLines::ballots).toList(), tokens);
        } catch (ArithmeticException e) {
            throw in.wrong("more ballots than can be counted");
        }
    }
}
