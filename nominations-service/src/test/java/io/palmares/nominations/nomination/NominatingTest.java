package io.palmares.nominations.nomination;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.testkit.Eventually;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NominatingTest extends ServiceTest {
    @BeforeEach
    void atTheBeginning() {
        clock.moveTo(Instant.parse("2020-01-10T09:00:00Z"));
    }

    private Story open(String edition) {
        Story story = story(edition).published();
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        return story;
    }

    @Test
    void fortyMembersAtOnceAreAllThereOnce() throws Exception {
        Story story = open("forty");
        List<Callable<Http.Reply>> calls = IntStream.range(0, 40)
                .mapToObj(i -> (Callable<Http.Reply>) () -> {
                    String body = Story.nomination("Nominee " + i % 8, "n" + i % 8 + "@forty.example", true);
                    String path = story.path("manager") + "/nominations";
                    Http.Reply first = story.member("m" + i).post(path, body, "the-only-key");
                    Http.Reply again = story.member("m" + i).post(path, body, "the-only-key");
                    assertThat(again.json()).isEqualTo(again.json());
                    assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
                    return first;
                })
                .toList();
        List<Http.Reply> replies = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Http.Reply> reply : executor.invokeAll(calls)) {
                replies.add(reply.get());
            }
        }
        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.status()).as(reply.text()).isEqualTo(201));
        Set<String> ids =
                replies.stream().map(r -> r.json().path("id").asString()).collect(Collectors.toSet());
        assertThat(ids).hasSize(40);
        Eventually.eventually(() -> {
            var nominees = story.organiser()
                    .get(story.path("manager") + "/nominees")
                    .json()
                    .path("items");
            assertThat(nominees.size()).isEqualTo(8);
            nominees.forEach(
                    nominee -> assertThat(nominee.path("supports").size()).isEqualTo(5));
        });
    }

    @Test
    void oneMembersParallelNominationsStopAtTheLimit() throws Exception {
        Story story = open("limit");
        List<Integer> statuses = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, 12)
                    .mapToObj(i ->
                            (Callable<Integer>) () -> story.nominate("m1", "N" + i, "n" + i + "@limit.example", true)
                                    .status())
                    .toList();
            for (Future<Integer> status : executor.invokeAll(calls)) {
                statuses.add(status.get());
            }
        }
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
        assertThat(statuses).filteredOn(status -> status == 422).hasSize(9);
        assertThat(story.nominate("m1", "More", "more@limit.example", true).code())
                .isEqualTo("limit-reached");
        String mine = story.member("m1")
                .get(story.path("manager") + "/nominations/mine")
                .json()
                .at("/items/0/id")
                .asString();
        ok(story.member("m1").post(Story.API + "/nominations/" + mine + "/withdrawal", ""));
        ok(story.nominate("m1", "More", "more@limit.example", true));
    }

    @Test
    void theLastVersionCountsAndAStaleOneIsRefused() {
        Story story = open("amend");
        Http.Reply made = ok(story.nominate("m1", "Ada", "ada@amend.example", true));
        String path = Story.API + "/nominations/" + made.json().path("id").asString();
        Http member = story.member("m1");
        String better = amendment("Ada", "Better work.");
        assertThat(member.put(path, better, made.version() + 7).code()).isEqualTo("stale-version");
        long version = member.get(path).version();
        Http.Reply amended = ok(member.put(path, better, version));
        assertThat(amended.json().path("submitted").asInt()).isEqualTo(2);
        assertThat(story.nominee("Ada").at("/citation/en").asString()).isEqualTo("Better work.");
        assertThat(member.put(path, amendment("Bob", "Other."), member.get(path).version())
                        .code())
                .isEqualTo("refused-by-rule");
        assertThat(story.member("m2").get(path).status()).isEqualTo(404);
        clock.moveTo(Instant.parse("2020-03-01T16:59:59.999Z"));
        ok(member.put(path, amendment("Ada", "Just in time."), member.get(path).version()));
        clock.moveTo(Instant.parse("2020-03-01T17:00:00Z"));
        assertThat(member.put(path, better, member.get(path).version()).code()).isEqualTo("too-late");
    }

    @Test
    void aDraftMayBeIncompleteAndASubmissionNamesEachBrokenRule() {
        Story story = open("draft");
        String incomplete = Story.nomination(" ", "nowhere", false).replace("{\"reach\":\"Europe\"}", "{}");
        Http.Reply draft = ok(story.member("m1").post(story.path("manager") + "/nominations", incomplete));
        assertThat(draft.json().path("state").asString()).isEqualTo("DRAFT");
        Http.Reply refused = story.member("m1")
                .post(Story.API + "/nominations/" + draft.json().path("id").asString() + "/submission", "");
        assertThat(refused.code()).isEqualTo("refused-by-rule");
        assertThat(refused.json().path("violations").findValuesAsString("pointer"))
                .contains("/nominee/name", "/nominee/contactEmail", "/file/reach");
    }

    @Test
    void whoPutsThemselvesForwardIsReachedAtTheirOwnAddress() {
        Story story = story("self").published();
        String member = story.members(1).getFirst();
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        String another = Story.nomination("Me", "other@self.example", true).replace("\"self\":false", "\"self\":true");
        assertThat(story.member(member)
                        .post(story.path("manager") + "/nominations", another)
                        .code())
                .isEqualTo("refused-by-rule");
        ok(story.member(member).post(story.path("manager") + "/nominations", another.replace("other@", "m1@")));
        assertThat(story.nominee("Me").path("state").asString()).isEqualTo("CONSENTED");
    }

    private static String amendment(String name, String citation) {
        return Story.nomination(name, name.toLowerCase(Locale.ROOT) + "@amend.example", true)
                .replace("Good work.", citation)
                .replace(",\"submit\":true", "");
    }
}
