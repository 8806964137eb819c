package io.palmares.results.publication.web;

import io.palmares.results.category.CategoryId;
import io.palmares.results.publication.PublicCategory;
import io.palmares.results.publication.PublicEdition;
import io.palmares.results.publication.PublicNominee;
import io.palmares.results.publication.PublicState;
import io.palmares.results.publication.ReadEditions;
import io.palmares.results.publication.ReadNominees;
import io.palmares.results.publication.ReadResult;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A category, its nominees and its result.
@RestController
@RequestMapping(OpenToAll.BASE + "/editions/{edition}/categories/{category}")
class CategoriesController {
    private final ReadEditions editions;
    private final ReadNominees nominees;
    private final ReadResult results;

    CategoriesController(ReadEditions editions, ReadNominees nominees, ReadResult results) {
        this.editions = editions;
        this.nominees = nominees;
        this.results = results;
    }

    /// There is no result yet, or, of a cancelled category, there will be none.
    record NoResult(String status, String edition, String category) {}

    @GetMapping
    ResponseEntity<?> one(@PathVariable String edition, @PathVariable String category) {
        return editions.find(edition)
                .flatMap(it -> answer(it, category))
                .map(Answers::fresh)
                .orElseGet(Answers::noCategory);
    }

    private static Optional<CategoryAnswer> answer(PublicEdition edition, String category) {
        return edition.category(category)
                .flatMap(it -> edition.rules(category).map(rules -> CategoryAnswer.of(edition, it, rules)));
    }

    @GetMapping("/nominees")
    ResponseEntity<?> nominees(
            @PathVariable String edition, @PathVariable String category, PageRequest page, HttpServletRequest request) {
        Optional<PublicCategory> found = editions.category(new CategoryId(edition, category));
        return found.isEmpty()
                ? Answers.noCategory()
                : Answers.part(nominees.of(found.get()), PublicNominee::candidate, NomineeAnswer::of, page, request);
    }

    /// What was announced, or one answer for every category without an announcement, counted or not.
    @GetMapping("/result")
    ResponseEntity<?> result(
            @PathVariable String edition,
            @PathVariable String category,
            @RequestParam @Nullable Integer version,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        Locale language = ReadResult.LANGUAGES.best(accepted);
        return editions.category(new CategoryId(edition, category))
                .map(it -> version == null ? newest(it, language) : version(it, version, language))
                .orElseGet(Answers::noCategory);
    }

    private ResponseEntity<Object> newest(PublicCategory category, Locale language) {
        return category.newest()
                .map(newest -> Answers.json(results.of(category, newest, language), language, false))
                .orElseGet(() -> Answers.fresh(new NoResult(
                        category.state() == PublicState.CANCELLED ? "cancelled" : "pending",
                        category.id().edition(),
                        category.id().category())));
    }

    private ResponseEntity<Object> version(PublicCategory category, int version, Locale language) {
        return category.version(version)
                .map(found -> Answers.json(results.of(category, found, language), language, true))
                .orElseGet(() -> Problems.notFound("No such version of a result was announced."));
    }
}
