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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Before the announcement nobody can tell a counted category from one that was not counted.
class WaitingForAnAnnouncementTest extends ServiceTest {
    @Autowired
    private Categories categories;

    private Officers officers;
    private Http http;
    private AnEdition edition;

    @BeforeEach
    void publishAnEditionWhoseCategoriesWereAllHeardOf() {
        officers = new Officers(categories);
        http = asNobody();
        edition = anEdition().published();
        edition.withCandidates("manager", "Ana", "Ben").withCandidates("partnership", "Cleo", "Dan");
        edition.decideDirect("mobilisation", "Antonio");
        for (String category : List.of("manager", "partnership", "mobilisation")) {
            eventually(() -> assertThat(categories.find(id(category).key())).isPresent());
        }
        eventually(() -> assertThat(http.get(edition.path()).statusCode()).isEqualTo(200));
    }

    private CategoryId id(String category) {
        return new CategoryId(edition.id, category);
    }

    /// Status, headers and body of a result, without the category's own name and the server's time of day.
    private Map<String, List<String>> answer(String category) {
        HttpResponse<String> response = http.get(edition.path(category) + "/result");
        Map<String, List<String>> answer = new TreeMap<>(response.headers().map());
        assertThat(answer.remove("date")).hasSize(1);
        assertThat(answer).containsKey("etag");
        answer.put("status", List.of(Integer.toString(response.statusCode())));
        answer.put("body", List.of(response.body().replace(category, "…")));
        return answer;
    }

    private static Map<String, List<String>> withoutName(Map<String, List<String>> answer) {
        Map<String, List<String>> same = new TreeMap<>(answer);
        same.keySet().removeAll(List.of("etag", "content-length"));
        return same;
    }

    @Test
    void theSameByteForByteWhateverTheOfficersDid() {
        for (String category : List.of("manager", "mobilisation")) {
            List<Map<String, List<String>>> answers = new ArrayList<>();
            answers.add(answer(category));
            officers.count(id(category), AnEdition.CLOSES);
            answers.add(answer(category));
            officers.certify(id(category), AnEdition.CLOSES.plusSeconds(60));
            answers.add(answer(category));
            assertThat(new HashSet<>(answers)).hasSize(1);
        }
    }

    @Test
    void alikeForCountedUncountedUnheardAndSpecialAwards() {
        officers.count(id("manager"), AnEdition.CLOSES);
        officers.certify(id("mobilisation"), AnEdition.CLOSES);
        List<Map<String, List<String>>> answers =
                List.of("manager", "partnership", "innovator", "mobilisation").stream()
                        .map(this::answer)
                        .map(WaitingForAnAnnouncementTest::withoutName)
                        .toList();
        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(answers.getFirst())
                .containsEntry(
                        "body",
                        List.of("{\"status\":\"pending\",\"edition\":\"" + edition.id + "\",\"category\":\"…\"}"));
    }

    @Test
    void nothingElseMovesEither() {
        List<String> paths = List.of(
                edition.path(),
                edition.path("manager"),
                edition.path("manager") + "/nominees",
                edition.path() + "/timeline",
                edition.path() + "/feed.atom",
                "/api/public/v1/winners",
                "/api/public/v1/editions?limit=200");
        edition.move("manager", CategoryState.VOTING, CategoryState.COUNTING);
        eventually(() -> assertThat(http.get(edition.path("manager")).body()).contains("AWAITING_ANNOUNCEMENT"));
        List<String> before = bodies(paths);
        officers.count(id("manager"), AnEdition.CLOSES);
        officers.certify(id("manager"), AnEdition.CLOSES.plusSeconds(60));
        edition.move("manager", CategoryState.COUNTING, CategoryState.CERTIFIED);
        eventually(() -> assertThat(categories
                        .find(id("manager").key())
                        .orElseThrow()
                        .state()
                        .heard()
                        .state())
                .isEqualTo("CERTIFIED"));
        assertThat(bodies(paths)).isEqualTo(before);
    }

    private List<String> bodies(List<String> paths) {
        return paths.stream().map(path -> http.get(path).body()).toList();
    }

    @Test
    void aCancelledCategorySaysSo() {
        edition.move("partnership", CategoryState.VOTING, CategoryState.CANCELLED);
        eventually(() -> assertThat(http.json(edition.path("partnership") + "/result")
                        .path("status")
                        .asString())
                .isEqualTo("cancelled"));
    }
}
