package io.palmares.results.publication.web;

import io.palmares.results.publication.Award;
import io.palmares.results.publication.ReadAwards;
import io.palmares.results.publication.ReadNominees;
import io.palmares.results.publication.WinnersWanted;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Winners of all editions, newest first.
@RestController
@RequestMapping(OpenToAll.BASE)
class WinnersController {
    private final ReadAwards awards;
    private final ReadNominees nominees;

    WinnersController(ReadAwards awards, ReadNominees nominees) {
        this.awards = awards;
        this.nominees = nominees;
    }

    @GetMapping("/winners")
    ResponseEntity<?> winners(
            @RequestParam @Nullable String edition,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String country,
            @RequestParam @Nullable String q,
            PageRequest page,
            HttpServletRequest request) {
        WinnersWanted wanted = new WinnersWanted(year, category, country, q);
        List<Award> known = edition == null ? awards.all() : awards.ofEdition(edition);
        List<Award> found = known.stream().filter(wanted::are).toList();
        return Answers.part(found, Award::key, AwardAnswer::of, page, request);
    }

    @GetMapping("/laureates/{candidate}")
    ResponseEntity<?> laureate(@PathVariable String candidate) {
        List<Award> won = awards.of(candidate);
        return won.isEmpty()
                ? Problems.notFound("Nobody with this id won an award that was announced.")
                : Answers.fresh(LaureateAnswer.of(won, nominees.record(candidate)));
    }
}
