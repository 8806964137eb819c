package io.palmares.gateway.pages.web;

import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.gateway.GatewaySettings;
import io.palmares.gateway.pages.Award;
import io.palmares.gateway.pages.AwardCategory;
import io.palmares.gateway.pages.Edition;
import io.palmares.gateway.pages.Nominee;
import io.palmares.gateway.pages.Paper;
import io.palmares.gateway.pages.Result;
import io.palmares.gateway.pages.RulingMade;
import io.palmares.gateway.pages.TimelineLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.HttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The public interface, read as everyone reads it: without a key.
@Component
final class PublicApi {
    private static final String EDITION = "/api/public/v1/editions/{edition}";
    private static final String CATEGORY = EDITION + "/categories/{category}";
    private final ReadJson results;
    private final ReadJson voting;

    PublicApi(GatewaySettings settings, HttpClient client) {
        this.results = new ReadJson(client, settings.routes().results());
        this.voting = new ReadJson(client, settings.routes().voting());
    }

    private record Papers(List<Paper> papers, boolean openingDelayed) {}

    private record Turnout(int turnout) {}

    private record Timetable(List<TimelineLine> items) {}

    record Checked(@Nullable String status) {}

    List<Edition.InList> editions() {
        return results.all(Edition.InList.class, "/api/public/v1/editions");
    }

    Optional<Edition> edition(String edition) {
        return results.one(Edition.class, EDITION, edition);
    }

    List<TimelineLine> timeline(String edition) {
        return results.one(Timetable.class, EDITION + "/timeline", edition)
                .map(Timetable::items)
                .orElse(List.of());
    }

    Optional<Rulebook> rulebook(String edition, int version) {
        return results.one(Rulebook.class, EDITION + "/rulebook?version={version}", edition, version);
    }

    List<RulingMade> rulings(String edition) {
        return results.all(RulingMade.class, EDITION + "/rulings", edition);
    }

    Optional<AwardCategory> category(String edition, String category) {
        return results.one(AwardCategory.class, CATEGORY, edition, category);
    }

    List<Nominee> nominees(String edition, String category) {
        return results.all(Nominee.class, CATEGORY + "/nominees", edition, category);
    }

    /// A version of a result, or the newest.
    ///
    /// @param language of the sentences that explain the count
    Optional<Result> result(String edition, String category, @Nullable Integer version, Locale language) {
        return version == null
                ? results.in(language, Result.class, CATEGORY + "/result", edition, category)
                : results.in(
                        language, Result.class, CATEGORY + "/result?version={version}", edition, category, version);
    }

    List<Award> winners() {
        return results.all(Award.class, "/api/public/v1/winners");
    }

    List<Award> winners(String edition) {
        return results.all(Award.class, "/api/public/v1/winners?edition={edition}", edition);
    }

    Optional<Award.Laureate> laureate(String candidate) {
        return results.one(Award.Laureate.class, "/api/public/v1/laureates/{candidate}", candidate);
    }

    List<Paper> papers(String edition, String category) {
        return voting.one(Papers.class, EDITION + "/papers/{category}", edition, category)
                .map(Papers::papers)
                .orElse(List.of());
    }

    int turnout(String edition, String category) {
        return voting.one(Turnout.class, CATEGORY + "/turnout", edition, category)
                .map(Turnout::turnout)
                .orElse(0);
    }

    /// What is known of a receipt, as a word; nothing if it is not a receipt code.
    Optional<String> receipt(String code) {
        return voting.asked(Checked.class, "/api/public/v1/verify/receipt", Map.of("code", code))
                .map(Checked::status);
    }
}
