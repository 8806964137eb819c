package io.palmares.results.publication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.palmares.contracts.rulebook.Category;
import io.palmares.results.category.Announcement;
import io.palmares.results.category.Shortlist;
import io.palmares.results.edition.Edition;
import io.palmares.results.publication.PublicCategory;
import io.palmares.results.publication.PublicEdition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A category on the wire.
///
/// @param rules what the rulebook says of it
/// @param finalists candidate ids; absent until there is a shortlist
/// @param announced absent until there is an announcement
@JsonInclude(JsonInclude.Include.NON_NULL)
record CategoryAnswer(
        String edition,
        String category,
        Map<String, String> title,
        String preset,
        String nomineeKind,
        boolean demo,
        String state,
        Edition.@Nullable Instants timetable,
        Category rules,
        @Nullable List<String> finalists,
        @Nullable Announced announced) {
    /// That there is a result; what it says is at `…/result`.
    record Announced(int resultVersion, List<Integer> versions, String outcome, String hash, Instant at) {
        static Announced of(PublicCategory category, Announcement newest) {
            List<Integer> versions = category.announced().stream()
                    .map(Announcement::resultVersion)
                    .toList();
            return new Announced(newest.resultVersion(), versions, newest.outcome(), newest.hash(), newest.at());
        }
    }

    static CategoryAnswer of(PublicEdition edition, PublicCategory category, Category rules) {
        return new CategoryAnswer(
                edition.id(),
                rules.id(),
                rules.title(),
                rules.preset().name(),
                rules.nomineeKind().name(),
                edition.rulebook().demo(),
                category.state().name(),
                edition.published().of(rules.id()).orElse(null),
                rules,
                Optional.ofNullable(category.shortlist())
                        .map(Shortlist::finalists)
                        .orElse(null),
                category.newest().map(it -> Announced.of(category, it)).orElse(null));
    }
}
