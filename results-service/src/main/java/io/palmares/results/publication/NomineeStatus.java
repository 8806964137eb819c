package io.palmares.results.publication;

import io.palmares.results.category.Announcement;
import java.util.Locale;
import java.util.Objects;

/// How far a nominee came, as the public reads it.
public enum NomineeStatus {
    NOMINATED,
    SHORTLISTED,
    NOT_SHORTLISTED,
    WITHDRAWN,
    WINNER,
    EX_AEQUO,
    RUNNER_UP,
    FINALIST,
    AWARD_DECLINED,
    REVOKED;

    static NomineeStatus of(String candidate, PublicCategory category) {
        return category.newest()
                .filter(result -> result.places().containsKey(candidate)
                        || result.winners().contains(candidate))
                .map(result -> announced(candidate, result))
                .orElseGet(() -> before(candidate, category));
    }

    private static NomineeStatus before(String candidate, PublicCategory category) {
        if (category.withdrawn().contains(candidate)) return WITHDRAWN;
        if (category.shortlist() == null) return NOMINATED;
        if (!category.shortlist().finalists().contains(candidate)) return NOT_SHORTLISTED;
        return category.newest().isPresent() ? FINALIST : SHORTLISTED;
    }

    private static NomineeStatus announced(String candidate, Announcement result) {
        return switch (result.statuses().getOrDefault(candidate, "").toLowerCase(Locale.ROOT)) {
            case "declined" -> AWARD_DECLINED;
            case "revoked" -> REVOKED;
            default -> placed(candidate, result);
        };
    }

    private static NomineeStatus placed(String candidate, Announcement result) {
        if (result.winners().contains(candidate)) return result.outcome().equals("EX_AEQUO") ? EX_AEQUO : WINNER;
        int place = Objects.requireNonNull(result.places().get(candidate));
        return place == 2 ? RUNNER_UP : FINALIST;
    }
}
