package io.palmares.voting.ballot;

/// How many have voted, as far as the public may know: what the logs show, rounded down to ten.
public final class ReadTurnout {
    private static final int ROUNDED = 10;
    private final Boxes boxes;

    public ReadTurnout(Boxes boxes) {
        this.boxes = boxes;
    }

    public int of(CategoryId category) {
        return boxes.of(category).stream().mapToInt(ReadTurnout::of).sum();
    }

    public static int of(BallotBox box) {
        int keys = switch (box.state()) {
            case BoxState.Open open -> open.shown().keys();
            case BoxState.WithSeal with -> with.seal().keys();
            case BoxState.Frozen _, BoxState.Closing _, BoxState.Unfrozen _, BoxState.Cancelled _ -> 0;
        };
        return keys / ROUNDED * ROUNDED;
    }
}
