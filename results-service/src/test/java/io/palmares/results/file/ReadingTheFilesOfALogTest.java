package io.palmares.results.file;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Openings;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.LogFilePart;
import io.palmares.contracts.event.RulingKind;
import io.palmares.contracts.event.RulingMade;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Hash;
import io.palmares.ledger.ItemList;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SaltedHash;
import io.palmares.results.AnEdition;
import io.palmares.results.Http;
import io.palmares.results.ServiceTest;
import io.palmares.results.category.ARoll;
import io.palmares.results.category.Categories;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.CommitResult;
import io.palmares.results.category.Officers;
import io.palmares.results.category.OfficialCount;
import io.palmares.results.category.OpenedLines;
import io.palmares.web.caller.Role;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever knows a name from the log reads the file, once it is public.
class ReadingTheFilesOfALogTest extends ServiceTest {
    private static final String FOR_EVER = "max-age=31536000, public, immutable";
    private static final String LINE = "{\"leaf\":\"x\"}";

    @Autowired
    private Categories categories;

    @Autowired
    private CommitResult commit;

    private Http http;
    private AnEdition edition;

    @BeforeEach
    void publishAnEdition() {
        http = asNobody();
        edition = anEdition().published();
        eventually(() -> assertThat(http.get(edition.path()).statusCode()).isEqualTo(200));
    }

    private HttpResponse<String> file(Hash name, String... headers) {
        return file(name.toString(), headers);
    }

    private HttpResponse<String> file(String name, String... headers) {
        return http.get("/log/" + edition.id + "/file/" + name, headers);
    }

    private static String header(HttpResponse<String> response, String name) {
        return String.join("|", response.headers().allValues(name));
    }

    private void eventuallyReads(Hash name, String text) {
        eventually(() -> assertThat(file(name).body()).isEqualTo(text));
    }

    /// Everything that could tell one missing file from another.
    private Map<String, List<String>> missing(String name) {
        HttpResponse<String> response = file(name);
        Map<String, List<String>> answer = new TreeMap<>(response.headers().map());
        answer.remove("date");
        answer.put("status", List.of(Integer.toString(response.statusCode())));
        answer.put("body", List.of(response.body().replaceAll("\"traceId\":\"[0-9a-f]*\"", "")));
        return answer;
    }

    @Test
    void aRulebookByItsHashForEver() {
        Hash name = AnEdition.hash(edition.rulebook());
        HttpResponse<String> found = file(name);
        assertThat(found.body()).isEqualTo(edition.rulebook());
        assertThat(header(found, "content-type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(header(found, "etag")).isEqualTo("\"" + name + "\"");
        assertThat(header(found, "cache-control")).isEqualTo(FOR_EVER);
        assertThat(file(name, "If-None-Match", "\"" + name + "\"").statusCode()).isEqualTo(304);
        assertThat(file(name, "Accept", "text/html").statusCode()).isEqualTo(200);
    }

    @Test
    void toEverybodyAlikeAndOnlyToRead() {
        String path = "/log/" + edition.id + "/file/" + AnEdition.hash(edition.rulebook());
        List<Http> all = Stream.concat(
                        Stream.of(http, asService("voting")),
                        Arrays.stream(Role.values()).map(role -> as("p1", role + "@" + edition.id)))
                .toList();
        for (Http caller : all) {
            assertThat(caller.get(path).body()).isEqualTo(edition.rulebook());
            assertThat(caller.get(path + "x").statusCode()).isEqualTo(404);
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                assertThat(caller.ask(method, path, "{}").statusCode())
                        .as(method)
                        .isEqualTo(405);
            }
        }
    }

    @Test
    void nothingUnderAnyOtherName() {
        for (String name : List.of(AnEdition.hash("nothing").toString(), "x", "..%2F..", "A".repeat(43) + "=")) {
            assertThat(file(name).statusCode()).as(name).isIn(400, 404);
        }
        HttpResponse<String> missing = file(AnEdition.hash("nothing"));
        assertThat(header(missing, "cache-control")).isEqualTo("no-store");
        String elsewhere = "/log/none/file/" + AnEdition.hash(edition.rulebook());
        assertThat(http.get(elsewhere).statusCode()).isEqualTo(404);
    }

    @Test
    void aListOnceItsLastPartIsHere() {
        List<String> lines = List.of("{\"n\":1}", "{\"n\":2}");
        Hash root = new ItemList(lines.stream().map(Bytes::utf8).toList()).root();
        part(root, 2, 2, lines.get(1));
        edition.withCandidates("manager", "Ana");
        eventually(() -> assertThat(categories.find(edition.id + ":manager")).isPresent());
        assertThat(file(root).statusCode()).isEqualTo(404);
        part(root, 1, 2, lines.get(0));
        eventuallyReads(root, "{\"n\":1}\n{\"n\":2}\n");
        assertThat(header(file(root), "content-type")).isEqualTo("application/jsonl");
    }

    @Test
    void anEmptyListIsAnEmptyFile() {
        part(Merkle.emptyRoot(), 1, 1);
        eventually(() -> assertThat(file(Merkle.emptyRoot()).statusCode()).isEqualTo(200));
        assertThat(file(Merkle.emptyRoot()).body()).isEmpty();
    }

    private void part(Hash root, int part, int of, String... lines) {
        edition.tell(
                Contracts.LOG_FILE_PART,
                "category",
                "manager",
                new LogFilePart(edition.id, "manager", root.toString(), 2, part, of, List.of(lines)));
    }

    @Test
    void aRollByItsRoot() {
        ARoll roll = new ARoll(edition, "manager", 45);
        roll.tell(1);
        eventuallyReads(roll.roll().root(), roll.roll().file().asUtf8());
        assertThat(header(file(roll.roll().root()), "cache-control")).isEqualTo(FOR_EVER);
    }

    @Test
    void openingsSpoiledBallotsAndResultWithTheAnnouncementAndNotBefore() {
        edition.withCandidates("manager", "Ana", "Ben");
        CategoryId id = new CategoryId(edition.id, "manager");
        eventually(() -> assertThat(categories.find(id.key())).isPresent());
        Hash spoiled = AnEdition.hash("spoiled");
        OpenedLines opened = new OpenedLines(
                AnEdition.hash("paper").toString(), Openings.INDIVIDUAL, List.of(LINE), "{}", List.of(spoiled));
        Bytes result = Bytes.utf8("{\"outcome\":\"WINNER\"}");
        List<String> names = List.of(
                Merkle.root(List.of(Bytes.utf8(LINE))).toString(),
                Merkle.root(List.of(spoiled.bytes())).toString(),
                Hash.sha256(result.toArray()).toString());
        List<Map<String, List<String>>> before =
                names.stream().map(this::missing).toList();
        OfficialCount count =
                commit.of(id, Origin.edition("awards.example", edition.id), result, List.of(opened), AnEdition.CLOSES);
        Officers officers = new Officers(categories);
        officers.count(id, count);
        officers.certify(id, AnEdition.CLOSES);
        assertThat(names.stream().map(this::missing)).isEqualTo(before);
        assertThat(withoutNames(before)).allMatch(withoutNames(before).getFirst()::equals);
        officers.announce(id, 1, AnEdition.EMBARGO, "Ana", "Ben");
        assertThat(names.stream().map(name -> file(name).body()))
                .containsExactly(LINE + "\n", spoiled + "\n", result.asUtf8());
    }

    private static List<Map<String, List<String>>> withoutNames(List<Map<String, List<String>>> answers) {
        return answers.stream()
                .map(answer -> {
                    Map<String, List<String>> same = new TreeMap<>(answer);
                    same.computeIfPresent(
                            "body", (_, body) -> List.of(body.getFirst().replaceAll("file/[\\w-]+", "")));
                    return same;
                })
                .toList();
    }

    @Test
    void totalsOfASmallGroupWithoutItsBallots() {
        edition.withCandidates("manager", "Ana", "Ben");
        CategoryId id = new CategoryId(edition.id, "manager");
        eventually(() -> assertThat(categories.find(id.key())).isPresent());
        OpenedLines few = new OpenedLines(
                AnEdition.hash("paper").toString(), Openings.TOTALS, List.of(LINE, LINE), "{\"totals\":{}}", List.of());
        Officers officers = new Officers(categories);
        officers.count(
                id,
                commit.of(
                        id,
                        Origin.edition("awards.example", edition.id),
                        Bytes.utf8("{}"),
                        List.of(few),
                        AnEdition.CLOSES));
        officers.announce(id, 1, AnEdition.EMBARGO, "Ana", "Ben");
        assertThat(file(Merkle.root(List.of(Bytes.utf8("{\"totals\":{}}")))).body())
                .isEqualTo("{\"totals\":{}}\n");
        assertThat(file(Merkle.root(List.of(Bytes.utf8(LINE), Bytes.utf8(LINE))))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCandidatesRecordUntilItIsErased() {
        edition.withCandidates("manager", "Ana");
        String label = edition.label("manager", "Ana");
        eventually(() -> assertThat(file(label).statusCode()).isEqualTo(200));
        HttpResponse<String> found = file(label);
        var record = CanonicalJson.parseObject(Bytes.utf8(found.body()).toArray());
        assertThat(SaltedHash.of(SaltedHash.Kind.LABEL, record.bytes("salt"), Bytes.utf8(record.text("record"))))
                .hasToString(label);
        assertThat(header(found, "cache-control")).isEqualTo("no-cache");
        edition.erase("Ana");
        eventually(() -> assertThat(file(label).statusCode()).isEqualTo(404));
    }

    @Test
    void nobodyOfASpecialAwardBeforeItsAnnouncement() {
        edition.decideDirect("mobilisation", "Antonio");
        CategoryId id = new CategoryId(edition.id, "mobilisation");
        eventually(() -> assertThat(categories.find(id.key())).isPresent());
        String label = edition.label("mobilisation", "Antonio");
        assertThat(file(label).statusCode()).isEqualTo(404);
        new Officers(categories).announce(id, 1, AnEdition.EMBARGO, "Antonio");
        eventually(() -> assertThat(file(label).statusCode()).isEqualTo(200));
    }

    @Test
    void theTextOfARulingByItsSaltedHash() {
        Bytes salt = AnEdition.hash("salt").bytes();
        Hash name = SaltedHash.of(SaltedHash.Kind.TEXT, salt, Bytes.utf8("Too late."));
        edition.send(
                Contracts.RULING_MADE,
                "ruling/r1-" + edition.id,
                edition.id + ":manager",
                new RulingMade(
                        edition.id,
                        "manager",
                        null,
                        "r1-" + edition.id,
                        RulingKind.EXCLUDE,
                        "R7",
                        "LATE",
                        "Too late.",
                        salt.base64Url(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        eventuallyReads(name, "{\"salt\":\"" + salt.base64Url() + "\",\"text\":\"Too late.\"}");
    }
}
