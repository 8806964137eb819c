package io.palmares.voting.jury.web;

import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Criterion;
import io.palmares.contracts.rulebook.Jury;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.voting.jury.JuryId;
import io.palmares.voting.jury.JuryRooms;
import io.palmares.voting.jury.Rules;
import io.palmares.web.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What anyone may know of an edition's juries: how large they are and by what they judge, never who or how.
@RestController
final class PublicJuryController {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private final JuryRooms rooms;
    private final Rules rules;

    PublicJuryController(JuryRooms rooms, Rules rules) {
        this.rooms = rooms;
        this.rules = rules;
    }

    record Juries(String edition, boolean demo, List<JuryView> categories) {}

    /// One jury.
    ///
    /// @param jurors seats on the panel
    /// @param quorum scorecards each candidate needs, if the rulebook fixes it
    record JuryView(
            String category,
            int jurors,
            List<CriterionView> criteria,
            Jury.Aggregate aggregate,
            @Nullable Integer quorum,
            int finalists) {}

    record CriterionView(String id, Map<String, String> title, int weight, int max) {
        static CriterionView of(Criterion criterion) {
            return new CriterionView(criterion.id(), criterion.title(), criterion.weight(), criterion.max());
        }
    }

    @GetMapping("/api/public/v1/editions/{edition}/jury")
    ResponseEntity<?> juries(@PathVariable String edition) {
        return rules.newest(edition)
                .<ResponseEntity<?>>map(rulebook -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                        .body(juries(rulebook)))
                .orElseGet(() -> Problems.notFound("There is no such edition."));
    }

    private Juries juries(Rulebook rulebook) {
        return new Juries(
                rulebook.edition(),
                rulebook.demo(),
                rulebook.categories().stream()
                        .flatMap(category -> view(rulebook.edition(), category))
                        .toList());
    }

    private Stream<JuryView> view(String edition, Category category) {
        int jurors = rooms.find(new JuryId(edition, category.id()))
                .map(kept -> kept.state().bench().panel().size())
                .orElse(0);
        return Optional.ofNullable(category.jury()).stream()
                .map(jury -> new JuryView(
                        category.id(),
                        jurors,
                        jury.criteria().stream().map(CriterionView::of).toList(),
                        jury.aggregate(),
                        jury.quorum(),
                        category.finalists()));
    }
}
