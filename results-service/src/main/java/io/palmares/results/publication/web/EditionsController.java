package io.palmares.results.publication.web;

import io.palmares.results.publication.PublicEdition;
import io.palmares.results.publication.ReadEditions;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Published editions and their rules.
@RestController
@RequestMapping(OpenToAll.BASE + "/editions")
class EditionsController {
    private final ReadEditions editions;

    EditionsController(ReadEditions editions) {
        this.editions = editions;
    }

    @GetMapping
    ResponseEntity<?> all(PageRequest page, HttpServletRequest request) {
        return Answers.part(editions.all(), PublicEdition::id, EditionAnswer.InList::of, page, request);
    }

    @GetMapping("/{edition}")
    ResponseEntity<?> one(@PathVariable String edition) {
        return editions.find(edition)
                .map(it -> Answers.fresh(EditionAnswer.of(it)))
                .orElseGet(Answers::noEdition);
    }

    /// The very bytes of which the hash is.
    @GetMapping("/{edition}/rulebook")
    ResponseEntity<?> rulebook(@PathVariable String edition, @RequestParam @Nullable Integer version) {
        return editions.find(edition)
                .map(PublicEdition::published)
                .map(it -> version == null
                        ? Answers.json(it.newest().text(), false)
                        : it.version(version)
                                .map(v -> Answers.json(v.text(), true))
                                .orElseGet(() -> Problems.notFound("The rulebook has no such version.")))
                .orElseGet(Answers::noEdition);
    }
}
