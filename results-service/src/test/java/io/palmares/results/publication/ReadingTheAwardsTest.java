package io.palmares.results.publication;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.event.CategoryState;
import io.palmares.results.AnEdition;
import io.palmares.results.Http;
import io.palmares.results.ServiceTest;
import io.palmares.results.category.Categories;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.Officers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ReadingTheAwardsTest extends ServiceTest {
    @Autowired
    private Categories categories;

    private Officers officers;
    private Http http;

    @BeforeEach
    void openTheDoor() {
        officers = new Officers(categories);
        http = asNobody();
    }

    private AnEdition aPublishedEdition() {
        AnEdition edition = anEdition().published();
        eventually(() -> assertThat(http.get(edition.path()).statusCode()).isEqualTo(200));
        return edition;
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asString()).toList();
    }

    @Test
    void showsAnEditionWithItsCategoriesInTheRulebooksOrder() {
        AnEdition edition = aPublishedEdition();
        JsonNode shown = http.json(edition.path());
        assertThat(texts(shown.path("categories"), "category"))
                .containsExactly("manager", "partnership", "innovator", "mobilisation");
        assertThat(shown.path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(shown.path("demo").asBoolean()).isTrue();
        assertThat(shown.path("title").path("de").asString()).isEqualTo("Europäische Clusterpreise");
        assertThat(texts(http.json("/api/public/v1/editions?limit=200").path("items"), "edition"))
                .contains(edition.id);
    }

    @Test
    void givesTheVeryBytesOfARulebook() {
        AnEdition edition = aPublishedEdition();
        HttpResponse<String> newest = http.get(edition.path() + "/rulebook");
        assertThat(newest.body()).isEqualTo(edition.rulebook());
        HttpResponse<String> first = http.get(edition.path() + "/rulebook?version=1");
        assertThat(first.body()).isEqualTo(edition.rulebook());
        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("immutable"));
        assertThat(http.get(edition.path() + "/rulebook?version=2").statusCode())
                .isEqualTo(404);
    }

    @Test
    void listsNomineesByNameWithTheirRecords() {
        AnEdition edition = aPublishedEdition().withCandidates("manager", "Émile", "Ana", "Zoë", "dora");
        eventually(() -> assertThat(
                        texts(http.json(edition.path("manager") + "/nominees").path("items"), "name"))
                .containsExactly("Ana", "dora", "Émile", "Zoë"));
        JsonNode ana =
                http.json(edition.path("manager") + "/nominees").path("items").get(0);
        assertThat(ana.path("candidate").asString()).isEqualTo(AnEdition.candidate("Ana"));
        assertThat(ana.path("country").asString()).isEqualTo("AT");
        assertThat(ana.path("demo").asBoolean()).isTrue();
        assertThat(ana.path("status").asString()).isEqualTo("NOMINATED");
    }

    @Test
    void dividesALongListAndLinksToTheRest() {
        AnEdition edition = aPublishedEdition().withCandidates("manager", "Ana", "Ben", "Cleo");
        String nominees = edition.path("manager") + "/nominees";
        eventually(() -> assertThat(http.json(nominees).path("items")).hasSize(3));
        HttpResponse<String> first = http.get(nominees + "?limit=2");
        assertThat(texts(Http.json(first).path("items"), "name")).containsExactly("Ana", "Ben");
        String next = first.headers().allValues("Link").stream()
                .filter(link -> link.endsWith("rel=\"next\""))
                .findFirst()
                .orElseThrow();
        JsonNode rest = http.json(next.substring(1, next.indexOf('>')));
        assertThat(texts(rest.path("items"), "name")).containsExactly("Cleo");
    }

    @Test
    void tellsFinalistsFromTheOthers() {
        AnEdition edition = aPublishedEdition().withCandidates("partnership", "Ana", "Ben", "Cleo");
        edition.shortlist("partnership", "Ana", "Cleo");
        eventually(() -> assertThat(texts(
                        http.json(edition.path("partnership") + "/nominees").path("items"), "status"))
                .containsExactly("SHORTLISTED", "NOT_SHORTLISTED", "SHORTLISTED"));
        assertThat(http.json(edition.path("partnership")).path("finalists"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder(AnEdition.candidate("Ana"), AnEdition.candidate("Cleo"));
    }

    @Test
    void doesNotTellCountingFromCertified() {
        AnEdition edition = aPublishedEdition();
        edition.move("manager", CategoryState.VOTING, CategoryState.COUNTING);
        eventually(() -> assertThat(
                        http.json(edition.path("manager")).path("state").asString())
                .isEqualTo("AWAITING_ANNOUNCEMENT"));
        String before = http.get(edition.path("manager")).body();
        edition.move("manager", CategoryState.COUNTING, CategoryState.CERTIFIED);
        eventually(() -> assertThat(categories
                        .find(edition.id + ":manager")
                        .orElseThrow()
                        .state()
                        .heard()
                        .state())
                .isEqualTo("CERTIFIED"));
        assertThat(http.get(edition.path("manager")).body()).isEqualTo(before);
    }

    @Test
    void servesTheAnnouncedBytesAndKeepsOlderVersions() {
        AnEdition edition = aPublishedEdition().withCandidates("manager", "Ana", "Ben");
        CategoryId id = new CategoryId(edition.id, "manager");
        eventually(() -> assertThat(
                        http.json(edition.path("manager") + "/nominees").path("items"))
                .hasSize(2));
        officers.announce(id, 1, AnEdition.EMBARGO, "Ana", "Ben");
        HttpResponse<String> first = http.get(edition.path("manager") + "/result");
        assertThat(first.body())
                .isEqualTo(categories
                        .find(id.key())
                        .orElseThrow()
                        .state()
                        .work()
                        .announced()
                        .getFirst()
                        .snapshot());
        officers.announce(id, 2, AnEdition.EMBARGO.plusSeconds(60), "Ben", "Ana");
        assertThat(http.json(edition.path("manager") + "/result")
                        .path("resultVersion")
                        .asInt())
                .isEqualTo(2);
        assertThat(http.get(edition.path("manager") + "/result?version=1").body())
                .isEqualTo(first.body());
        assertThat(http.get(edition.path("manager") + "/result?version=3").statusCode())
                .isEqualTo(404);
        assertThat(texts(http.json(edition.path("manager") + "/nominees").path("items"), "status"))
                .containsExactly("RUNNER_UP", "WINNER");
    }

    @Test
    void namesTheRecipientOfASpecialAwardOnlyOnceItIsAnnounced() {
        AnEdition edition = aPublishedEdition();
        edition.decideDirect("mobilisation", "Recipient");
        CategoryId id = new CategoryId(edition.id, "mobilisation");
        eventually(() -> assertThat(categories.find(id.key())).isPresent());
        assertThat(http.json(edition.path("mobilisation") + "/nominees").path("items"))
                .isEmpty();
        assertThat(http.get("/api/public/v1/laureates/" + AnEdition.candidate("Recipient"))
                        .statusCode())
                .isEqualTo(404);
        officers.announce(id, 1, AnEdition.EMBARGO, "Recipient");
        eventually(() -> assertThat(texts(
                        http.json(edition.path("mobilisation") + "/nominees").path("items"), "name"))
                .containsExactly("Recipient"));
    }

    @Test
    void isInThePublicDomainAndTaggedByItsBytes() {
        AnEdition edition = aPublishedEdition();
        HttpResponse<String> shown = http.get(edition.path());
        assertThat(shown.headers().allValues("Link"))
                .anySatisfy(link -> assertThat(link).contains("creativecommons.org/publicdomain/zero"));
        String tag = shown.headers().firstValue("ETag").orElseThrow();
        assertThat(http.get(edition.path(), "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void knowsNothingOfWhatWasNotPublished() {
        AnEdition edition = aPublishedEdition();
        assertThat(http.get("/api/public/v1/editions/nowhere").statusCode()).isEqualTo(404);
        assertThat(http.get(edition.path("nothing")).statusCode()).isEqualTo(404);
        assertThat(http.get(edition.path("nothing") + "/nominees").statusCode()).isEqualTo(404);
        assertThat(http.get(edition.path("nothing") + "/result").statusCode()).isEqualTo(404);
        assertThat(http.get(edition.path() + "/rulebook?version=x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void asksNobodyWhoTheyAreAndTakesNothing() {
        AnEdition edition = aPublishedEdition();
        String result = edition.path("manager") + "/result";
        assertThat(http.get(result, "Authorization", "Bearer nonsense").body())
                .isEqualTo(http.get(result).body());
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> refused = http.send(method, result);
            assertThat(refused.statusCode()).isEqualTo(405);
            assertThat(Http.json(refused).path("code").asString()).isEqualTo("method-not-allowed");
        }
    }
}
