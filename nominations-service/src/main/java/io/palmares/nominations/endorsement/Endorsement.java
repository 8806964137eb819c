package io.palmares.nominations.endorsement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One member's support of a nominee whom another put forward. There is one slot for each member and nominee; what was
/// withdrawn may be given again.
///
/// @param statement the member's own words, for those who screen; gone with a withdrawal
/// @param at when it was given
public record Endorsement(
        String edition,
        String category,
        String nominee,
        String member,
        @Nullable String statement,
        Instant at,
        boolean withdrawn) {

    static String id(String nominee, String member) {
        return nominee + ":" + member;
    }

    public String id() {
        return id(nominee, member);
    }

    public boolean stands() {
        return !withdrawn;
    }

    Endorsement given(@Nullable String words, Instant now) {
        return new Endorsement(edition, category, nominee, member, words, withdrawn ? now : at, false);
    }

    Endorsement takenBack() {
        return new Endorsement(edition, category, nominee, member, null, at, true);
    }

    /// The nominee was moved to another category, and is called otherwise there.
    Endorsement along(String category, String nominee) {
        return new Endorsement(edition, category, nominee, member, statement, at, withdrawn);
    }

    /// The words are gone; that there was one, by whom and for whom, stays under ids.
    public Endorsement forgotten() {
        return new Endorsement(edition, category, nominee, member, null, at, withdrawn);
    }
}
