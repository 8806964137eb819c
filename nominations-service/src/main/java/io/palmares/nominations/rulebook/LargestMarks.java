package io.palmares.nominations.rulebook;

import io.palmares.contracts.rulebook.Vote;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How many bytes the longest marks of a vote take: a sealed ballot must hold them.
final class LargestMarks {
    private static final int ABSTAIN = "{\"abstain\":true}".length();
    private static final String ID = "\"12345678\"";

    private LargestMarks() {}

    static int bytes(Vote vote, int candidates) {
        int most = vote.most() == null ? candidates : Math.min(vote.most(), candidates);
        String marks = switch (vote.method()) {
            case PLURALITY -> "{\"choose\":[" + ID + "]}";
            case APPROVAL -> "{\"approve\":[" + ids(most, "") + "]}";
            case INSTANT_RUNOFF, INSTANT_RUNOFF_NO_AWARD -> "{\"rank\":[" + ids(candidates, "") + "]}";
            case POINTS -> "{\"points\":{" + ids(candidates, ":" + (vote.points() == null ? 0 : vote.points())) + "}}";
            case SCORE -> "{\"scores\":{" + ids(candidates, ":" + (vote.most() == null ? 0 : vote.most())) + "}}";
        };
        return Math.max(ABSTAIN, marks.length());
    }

    private static String ids(int count, String value) {
        return IntStream.range(0, count).mapToObj(i -> ID + value).collect(Collectors.joining(","));
    }
}
