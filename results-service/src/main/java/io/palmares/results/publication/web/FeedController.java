package io.palmares.results.publication.web;

import io.palmares.results.publication.PublicEdition;
import io.palmares.results.publication.ReadEditions;
import io.palmares.results.publication.web.AtomFeed.News;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Announcements for feed readers, of one edition or of all.
@RestController
@RequestMapping(OpenToAll.BASE)
class FeedController {
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int ENTRIES = 50;
    private final ReadEditions editions;
    private final PublicAddress address;

    FeedController(ReadEditions editions, PublicAddress address) {
        this.editions = editions;
        this.address = address;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<?> ofAll() {
        return Answers.fresh(ATOM, feed("/feed.atom", "Awards", editions.all()));
    }

    @GetMapping("/editions/{edition}/feed.atom")
    ResponseEntity<?> of(@PathVariable String edition) {
        return editions.find(edition)
                .map(it -> Answers.fresh(
                        ATOM,
                        feed(
                                "/editions/" + it.id() + "/feed.atom",
                                title(it.rulebook().title()),
                                List.of(it))))
                .orElseGet(Answers::noEdition);
    }

    private String feed(String path, String title, List<PublicEdition> of) {
        List<News> news = of.stream()
                .flatMap(FeedController::news)
                .sorted(Comparator.comparing((News it) -> it.announcement().at())
                        .reversed())
                .limit(ENTRIES)
                .toList();
        Instant published = of.stream()
                .map(it -> it.published().newest().published())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return AtomFeed.of(address, path, title, published, news);
    }

    private static Stream<News> news(PublicEdition edition) {
        return edition.categories().stream()
                .flatMap(category -> category.announced().stream()
                        .map(it ->
                                new News(category, title(edition, category.id().category()), it)));
    }

    private static String title(PublicEdition edition, String category) {
        return edition.rules(category).map(rules -> title(rules.title())).orElse(category);
    }

    private static String title(Map<String, String> texts) {
        return texts.getOrDefault(
                "en", texts.values().stream().sorted().findFirst().orElse(""));
    }
}
