package io.palmares.nominations.candidates;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.ItemList;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.nominations.category.LogFile;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nominee.Nominee;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What became of every nomination, so that a nominee who was dropped cannot be hidden.
final class Outcomes {
    private Outcomes() {}

    /// One line for each listed nomination, ascending by its hash.
    static LogFile of(List<Nomination> nominations, List<Nominee> nominees) {
        Map<String, Nominee> byId = nominees.stream().collect(Collectors.toMap(Nominee::nominee, Function.identity()));
        return LogFile.ofJson(ItemList.ofJson(nominations.stream()
                .filter(Nomination::isListed)
                .sorted(Comparator.comparing(
                        nomination -> Bytes.fromBase64Url(Objects.requireNonNull(nomination.account()))))
                .map(nomination -> line(nomination, Objects.requireNonNull(byId.get(nomination.nominee()))))
                .toList()));
    }

    private static JsonObject line(Nomination nomination, Nominee nominee) {
        return Json.object(members -> {
            members.putAll(became(nominee).members());
            members.put("nomination", Json.of(Objects.requireNonNull(nomination.account())));
        });
    }

    /// How the log accounts for those who put a nominee forward.
    static JsonObject became(Nominee nominee) {
        return Json.object(members -> {
            members.put("outcome", Json.of(outcome(nominee)));
            if (drawn(nominee) != null) {
                members.put("lot", Json.of(true));
            }
            if (isCandidate(nominee)) {
                members.put(
                        "id",
                        Json.of(Objects.requireNonNull(
                                Objects.requireNonNull(nominee.frozen()).candidate())));
            } else if (drawn(nominee) != null) {
                members.put("id", Json.of(Objects.requireNonNull(drawn(nominee))));
            } else if (isRuled(nominee)) {
                members.put(
                        "ruling",
                        Json.of(Objects.requireNonNull(nominee.decision()).ruling()));
            }
        });
    }

    private static String outcome(Nominee nominee) {
        if (isCandidate(nominee)) {
            return "CANDIDATE";
        }
        return switch (nominee.state()) {
            case INELIGIBLE, MERGED, MOVED, DECLINED, TIMED_OUT, WITHDRAWN ->
                nominee.state().name();
            // Eligible, and below the number that goes on without a jury.
            case ELIGIBLE -> Nominee.State.NOT_SHORTLISTED.name();
            case CONSENT_PENDING,
                    CONSENTED,
                    SHORTLISTED,
                    NOT_SHORTLISTED,
                    WINNER,
                    EX_AEQUO,
                    RUNNER_UP,
                    FINALIST,
                    AWARD_DECLINED,
                    REVOKED -> throw new IllegalStateException("not decided: " + nominee.state());
        };
    }

    /// Whoever a lot was drawn among shows, so that anyone can draw it again.
    private static @Nullable String drawn(Nominee nominee) {
        return nominee.frozen() == null ? null : nominee.frozen().drawn();
    }

    private static boolean isCandidate(Nominee nominee) {
        return nominee.frozen() != null && nominee.frozen().candidate() != null;
    }

    private static boolean isRuled(Nominee nominee) {
        return switch (nominee.state()) {
            case INELIGIBLE, MERGED, MOVED -> true;
            default -> false;
        };
    }
}
