package io.palmares.results.publication;

import static io.palmares.testkit.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.CategoryState;
import io.palmares.contracts.event.RulingApplied;
import io.palmares.contracts.event.RulingKind;
import io.palmares.results.AnEdition;
import io.palmares.results.Http;
import io.palmares.results.ServiceTest;
import io.palmares.results.category.Categories;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.Officers;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ReadingWinnersTest extends ServiceTest {
    private static final String WINNERS = "/api/public/v1/winners";

    @Autowired
    private Categories categories;

    private Officers officers;
    private Http http;
    private AnEdition edition;
    private CategoryId manager;

    @BeforeEach
    void publishAnEditionWithCandidates() {
        officers = new Officers(categories);
        http = asNobody();
        edition = anEdition().published();
        manager = new CategoryId(edition.id, "manager");
        String suffix = edition.id.substring(4);
        edition.withCandidates("manager", "Zoë " + suffix, "Ben " + suffix);
        eventually(() -> assertThat(
                        http.json(edition.path("manager") + "/nominees").path("items"))
                .hasSize(2));
    }

    private String zoe() {
        return "Zoë " + edition.id.substring(4);
    }

    private String ben() {
        return "Ben " + edition.id.substring(4);
    }

    @Test
    void findsWinnersByYearCategoryCountryAndPartOfTheName() {
        officers.announce(manager, 1, AnEdition.EMBARGO, zoe(), ben());
        String q = "&q=zoe%20" + edition.id.substring(4);
        JsonNode found = http.json(WINNERS + "?year=2020&category=manager&country=at" + q);
        assertThat(found.path("items")).hasSize(1);
        JsonNode zoe = found.path("items").get(0);
        assertThat(zoe.path("name").asString()).isEqualTo(zoe());
        assertThat(zoe.path("edition").asString()).isEqualTo(edition.id);
        assertThat(zoe.path("status").asString()).isEqualTo("accepted");
        assertThat(zoe.path("year").asInt()).isEqualTo(2020);
        assertThat(http.json(WINNERS + "?year=2019" + q).path("items")).isEmpty();
        assertThat(http.json(WINNERS + "?country=DE" + q).path("items")).isEmpty();
        assertThat(http.json(WINNERS + "?category=partnership" + q).path("items"))
                .isEmpty();
        assertThat(http.get(WINNERS + "?year=MMXX").statusCode()).isEqualTo(400);
    }

    @Test
    void findsTheWinnersOfAnEditionAndOfNoOther() {
        officers.announce(manager, 1, AnEdition.EMBARGO, zoe(), ben());
        AnEdition other = anEdition().published();
        other.withCandidates("manager", "Ina " + other.id.substring(4));
        eventually(
                () -> assertThat(http.json(other.path("manager") + "/nominees").path("items"))
                        .hasSize(1));
        officers.announce(new CategoryId(other.id, "manager"), 1, AnEdition.EMBARGO, "Ina " + other.id.substring(4));
        assertThat(http.json(WINNERS + "?edition=" + edition.id).path("items"))
                .singleElement()
                .satisfies(award -> assertThat(award.path("name").asString()).isEqualTo(zoe()));
        assertThat(http.json(WINNERS + "?country=DE&edition=" + edition.id).path("items"))
                .isEmpty();
        assertThat(http.json(WINNERS + "?edition=nowhere").path("items")).isEmpty();
    }

    @Test
    void showsForEverThatAWinnerDeclined() {
        String candidate = AnEdition.candidate(zoe());
        officers.announce(manager, 1, AnEdition.EMBARGO, zoe(), ben());
        officers.announce(manager, 2, AnEdition.EMBARGO.plusSeconds(9), Map.of(candidate, "declined"), zoe(), ben());
        JsonNode laureate = http.json("/api/public/v1/laureates/" + candidate);
        assertThat(laureate.path("name").asString()).isEqualTo(zoe());
        assertThat(laureate.path("organisation").asString()).startsWith("Cluster");
        assertThat(laureate.path("awards").get(0).path("status").asString()).isEqualTo("declined");
        assertThat(http.json(edition.path("manager") + "/nominees")
                        .path("items")
                        .get(1)
                        .path("status")
                        .asString())
                .isEqualTo("AWARD_DECLINED");
        assertThat(http.get("/api/public/v1/laureates/" + AnEdition.candidate(ben()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void keepsALaureateWhoseRecordWasErased() {
        String candidate = AnEdition.candidate(zoe());
        officers.announce(manager, 1, AnEdition.EMBARGO, zoe(), ben());
        edition.erase(zoe());
        eventually(() -> assertThat(
                        http.json("/api/public/v1/laureates/" + candidate).has("organisation"))
                .isFalse());
        assertThat(http.json("/api/public/v1/laureates/" + candidate)
                        .path("name")
                        .asString())
                .isEqualTo(zoe());
    }

    @Test
    void feedsAnnouncementsAndCorrections() {
        officers.announce(manager, 1, AnEdition.EMBARGO, zoe(), ben());
        officers.announce(manager, 2, AnEdition.EMBARGO.plusSeconds(9), ben(), zoe());
        HttpResponse<String> feed = http.get(edition.path() + "/feed.atom");
        assertThat(feed.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
        assertThat(feed.body())
                .containsSubsequence(
                        "<updated>2020-11-11T11:00:09Z</updated>",
                        "corrected result",
                        "A box was counted twice.",
                        "https://awards.example" + edition.path("manager") + "/result?version=1");
        assertThat(http.get("/api/public/v1/feed.atom").body()).contains(edition.id);
    }

    @Test
    void listsRulingsInTheOrderTheyWereMade() {
        edition.rule("r1-" + edition.id, "manager", RulingKind.EXCLUDE, "Employed by the organiser.");
        edition.rule("r2-" + edition.id, "manager", RulingKind.REVERSE, "It was another person.");
        String rulings = edition.path() + "/rulings";
        eventually(() -> assertThat(http.json(rulings).path("items")).hasSize(2));
        JsonNode first = http.json(rulings + "?limit=1");
        assertThat(first.path("items").get(0).path("text").asString()).isEqualTo("Employed by the organiser.");
        assertThat(first.path("next").asString("")).isNotEmpty();
    }

    @Test
    void tellsWhatIsPlannedAndWhatHappened() {
        edition.move("manager", CategoryState.PUBLISHED, CategoryState.NOMINATING);
        edition.move("manager", CategoryState.VOTING, CategoryState.COUNTING);
        edition.move("manager", CategoryState.COUNTING, CategoryState.CERTIFIED);
        officers.announce(manager, 1, AnEdition.EMBARGO, zoe(), ben());
        String timeline = edition.path() + "/timeline";
        eventually(() -> assertThat(happenedIn(http.json(timeline)))
                .containsExactly("NOMINATING", "AWAITING_ANNOUNCEMENT", "ANNOUNCED"));
        assertThat(http.get(timeline + ".ics").body())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("DTSTART:20201106T160000Z\r\nSUMMARY:Cluster manager: voting closes\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void showsAnExtensionWithItsReasonOnceABoxCarriedItOut() {
        String ruling = "x-" + edition.id;
        Instant until = AnEdition.CLOSES.plusSeconds(86_400);
        edition.extend(ruling, "manager", until, "A storm.");
        String timeline = edition.path() + "/timeline";
        eventually(() ->
                assertThat(http.json(edition.path() + "/rulings").path("items")).hasSize(1));
        assertThat(closing(http.json(timeline)).path("at").asString()).isEqualTo("2020-11-06T16:00:00Z");
        edition.send(
                Contracts.RULING_APPLIED,
                "box/" + edition.id + ":manager/members",
                edition.id + ":manager",
                new RulingApplied(edition.id, "manager", "members", null, ruling, RulingKind.EXTEND, AnEdition.OPENS));
        eventually(() ->
                assertThat(closing(http.json(timeline)).path("at").asString()).isEqualTo("2020-11-07T16:00:00Z"));
        JsonNode extended = closing(http.json(timeline)).path("extended");
        assertThat(extended.path("from").asString()).isEqualTo("2020-11-06T16:00:00Z");
        assertThat(extended.path("reason").asString()).isEqualTo("A storm.");
        assertThat(http.get(timeline + ".ics").body())
                .contains("SEQUENCE:1\r\n", "DTSTART:20201107T160000Z\r\n", "DESCRIPTION:Extended: A storm.\r\n");
    }

    private static JsonNode closing(JsonNode timeline) {
        return timeline.path("items")
                .valueStream()
                .filter(item -> item.path("what").asString().equals("VOTING_CLOSES")
                        && item.path("category").asString().equals("manager"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> happenedIn(JsonNode timeline) {
        return timeline.path("items")
                .valueStream()
                .filter(item -> item.path("kind").asString().equals("HAPPENED"))
                .map(item -> item.path("what").asString())
                .toList();
    }

    @Test
    void tellsListenersOfAnAnnouncementAtOnce() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            InputStream stream = client.send(
                            http.request("/api/public/v1/events").build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            try (Scanner lines = new Scanner(stream, UTF_8)) {
                assertThat(lines.nextLine()).isEqualTo(":listening");
                officers.announce(manager, 1, AnEdition.EMBARGO, zoe(), ben());
                assertThat(announcement(lines)).contains(edition.id);
            }
        }
    }

    private static String announcement(Scanner lines) {
        String line = lines.nextLine();
        while (!line.equals("event:announced")) line = lines.nextLine();
        return lines.nextLine() + lines.nextLine();
    }

    @Test
    void tellsReturningListenersWhatTheyMissed() throws Exception {
        officers.announce(manager, 1, AnEdition.EMBARGO.plusSeconds(3600), zoe(), ben());
        long before = AnEdition.EMBARGO.plusSeconds(3599).toEpochMilli();
        try (HttpClient client = HttpClient.newHttpClient()) {
            InputStream stream = client.send(
                            http.request("/api/public/v1/events")
                                    .header("Last-Event-ID", Long.toString(before))
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            try (Scanner lines = new Scanner(stream, UTF_8)) {
                assertThat(announcement(lines)).contains(edition.id);
            }
        }
    }
}
