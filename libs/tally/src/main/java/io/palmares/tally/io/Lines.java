package io.palmares.tally.io;

import io.palmares.tally.Packed;
import io.palmares.tally.Profile;
import io.palmares.tally.Rankings;
import io.palmares.tally.Scores;
import io.palmares.tally.Selections;

/// What the writers of line-based formats share.
final class Lines {
    private Lines() {}

    static boolean breaks(String text) {
        return text.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F);
    }

    static Packed rows(Profile profile) {
        return switch (profile) {
            case Rankings rankings -> rankings.rows();
            case Selections selections -> selections.rows();
            case Scores scores -> scores.rows();
            default -> throw new IllegalArgumentException("not ballots of one line");
        };
    }
}
