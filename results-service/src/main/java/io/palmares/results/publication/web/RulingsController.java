package io.palmares.results.publication.web;

import io.palmares.results.publication.ReadEditions;
import io.palmares.results.ruling.Ruling;
import io.palmares.results.ruling.Rulings;
import io.palmares.web.paging.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The register of rulings, oldest first.
@RestController
class RulingsController {
    private final ReadEditions editions;
    private final Rulings rulings;

    RulingsController(ReadEditions editions, Rulings rulings) {
        this.editions = editions;
        this.rulings = rulings;
    }

    record RulingAnswer(
            String ruling, String category, String kind, String clause, String code, String text, Instant made) {
        static RulingAnswer of(Ruling it) {
            return new RulingAnswer(
                    it.ruling(), it.category(), it.kind(), it.clause(), it.code(), it.text(), it.made());
        }
    }

    @GetMapping(OpenToAll.BASE + "/editions/{edition}/rulings")
    ResponseEntity<?> of(@PathVariable String edition, PageRequest page, HttpServletRequest request) {
        return editions.find(edition).isEmpty()
                ? Answers.noEdition()
                : Answers.part(rulings.of(edition), Ruling::ruling, RulingAnswer::of, page, request);
    }
}
