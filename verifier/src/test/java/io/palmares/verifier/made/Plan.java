package io.palmares.verifier.made;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one category is to be.
///
/// @param method null without a vote
/// @param voters in each class
/// @param disputed one withdraws, two ballots are struck, one is admitted, one is spoiled
/// @param turns what else is out of the ordinary
public record Plan(
        String id,
        String preset,
        @Nullable String method,
        int voters,
        List<String> classes,
        boolean publishCards,
        List<String> ladder,
        boolean disputed,
        Turns turns) {
    /// What is out of the ordinary.
    ///
    /// @param batch ballots put into the box at a time; 0 puts in all at the close
    /// @param struck ballots of the first box that are struck one by one
    /// @param sealedBackwards the last paper's box is sealed first
    /// @param withoutChair nobody gives a casting vote
    public record Turns(int batch, int struck, boolean sealedBackwards, boolean withoutChair) {
        static final Turns NONE = new Turns(0, 0, false, false);
    }

    public Plan(
            String id,
            String preset,
            @Nullable String method,
            int voters,
            List<String> classes,
            boolean publishCards,
            List<String> ladder,
            boolean disputed) {
        this(id, preset, method, voters, classes, publishCards, ladder, disputed, Turns.NONE);
    }

    /// One class, a plain vote.
    public static Plan vote(String id, String method, int voters) {
        return new Plan(id, "VOTE_ONLY", method, voters, List.of("members"), false, List.of("EX_AEQUO"), false);
    }

    public Plan inBatchesOf(int ballots) {
        return with(new Turns(ballots, turns.struck(), turns.sealedBackwards(), turns.withoutChair()));
    }

    public Plan striking(int ballots) {
        return with(new Turns(turns.batch(), ballots, turns.sealedBackwards(), turns.withoutChair()));
    }

    public Plan sealedBackwards() {
        return with(new Turns(turns.batch(), turns.struck(), true, turns.withoutChair()));
    }

    public Plan withoutChair() {
        return with(new Turns(turns.batch(), turns.struck(), turns.sealedBackwards(), true));
    }

    private Plan with(Turns turned) {
        return new Plan(id, preset, method, voters, classes, publishCards, ladder, disputed, turned);
    }
}
