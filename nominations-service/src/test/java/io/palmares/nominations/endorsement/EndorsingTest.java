package io.palmares.nominations.endorsement;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EndorsingTest extends ServiceTest {
    @Test
    void showsAndTakesOnlyWhoHasConsented() {
        Round round = Round.of(story("endorse-1"), 3).consented("Ada").nominated("Silent");
        JsonNode choices = round.choices(1);
        assertThat(choices.path("open").asBoolean()).isTrue();
        assertThat(choices.path("closes").asString()).isEqualTo("2020-03-08T17:00:00Z");
        assertThat(choices.path("items").findValuesAsString("name")).containsExactly("Ada");
        assertThat(choices.toString()).doesNotContain("ada@").doesNotContain("Silent");
        assertThat(round.endorse(1, "Silent").text())
                .as("as one who does not exist")
                .contains(problem(round.endorse(round.member(1), "nobody", "{}")));
        assertThat(round.endorse(1, "Silent").code()).isEqualTo("not-found");
        ok(round.endorse(1, "Ada"));
        ok(story("endorse-1").answer(round.address("Ada"), "DECLINE"));
        assertThat(round.choices(2).path("items").size()).isZero();
        assertThat(round.choices(1).at("/items/0/standing").asBoolean(true)).isFalse();
    }

    private static String problem(Http.Reply reply) {
        return reply.json().path("detail").asString();
    }

    @Test
    void isOpenFromTheOpeningOfNominationsToTheEndOfConsent() {
        Story story = story("endorse-2").published();
        assertThat(story.member("m")
                        .post(story.path("manager") + "/nominees/x/endorsement", "{}")
                        .code())
                .isEqualTo("too-early");
        Round round = Round.of(story("endorse-3"), 3).consented("Ada");
        clock.moveTo(Instant.parse("2020-03-08T16:59:59.999Z"));
        ok(round.endorse(1, "Ada"));
        ok(round.endorse(2, "Ada"));
        ok(round.withdraw(2, "Ada"));
        clock.moveTo(Instant.parse("2020-03-08T17:00:00Z"));
        assertThat(round.endorse(2, "Ada").code()).isEqualTo("too-late");
        assertThat(round.withdraw(1, "Ada").code()).isEqualTo("too-late");
        assertThat(round.choices(1).path("open").asBoolean()).isFalse();
        assertThat(round.choices(1).path("items").findValuesAsString("name")).containsExactly("Ada");
        assertThat(round.choices(2).path("items").size()).isZero();
        assertThat(round.endorsements("Ada")).isOne();
    }

    @Test
    void isForOthersThanNominatorsNomineesAndTheirHouse() {
        Round round = Round.of(story("endorse-4"), 4);
        Story story = round.story();
        String nomination =
                Story.nomination("Ada", "m1@endorse-4.example", true).replace("org-of-ada", "org-2");
        ok(story.member(round.member(4)).post(story.path("manager") + "/nominations", nomination));
        ok(story.answer("m1@endorse-4.example", "CONSENT"));
        assertThat(bar(round, 1)).isEqualTo("SELF");
        assertThat(bar(round, 2)).isEqualTo("ORGANISATION");
        assertThat(bar(round, 3)).isEmpty();
        assertThat(bar(round, 4)).isEqualTo("NOMINATOR");
        for (int refused : new int[] {1, 2, 4}) {
            assertThat(round.endorse(refused, "Ada").code()).isEqualTo("refused-by-rule");
        }
        ok(round.endorse(3, "Ada"));
        assertThat(round.endorse("nobody-we-know", round.id("Ada"), "{}").code())
                .isEqualTo("not-allowed");
        assertThat(round.endorsements("Ada")).isOne();
    }

    private static String bar(Round round, int member) {
        return round.choices(member).at("/items/0/bar").asString("");
    }

    @Test
    void isForTheOwnHouseWhereTheRulebookLetsItVote() {
        Round round = Round.of(story("endorse-5"), 3, book -> book.replace("WITHHOLD", "ALLOW"));
        String nomination =
                Story.nomination("Ada", "ada@endorse-5.example", true).replace("org-of-ada", "org-2");
        ok(round.story().member(round.member(3)).post(round.story().path("manager") + "/nominations", nomination));
        ok(round.story().answer("ada@endorse-5.example", "CONSENT"));
        ok(round.endorse(2, "Ada"));
    }

    @Test
    void countsEachMemberOnceHoweverOftenTheySend() throws Exception {
        Round round = Round.of(story("endorse-6"), 3).consented("Ada");
        String nominee = round.id("Ada");
        List<Integer> statuses = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> round.endorse(round.member(1), nominee, "{}").status())
                    .toList();
            for (Future<Integer> status : executor.invokeAll(calls)) {
                statuses.add(status.get());
            }
        }
        assertThat(statuses).containsOnly(200);
        ok(round.endorse(2, "Ada"));
        assertThat(round.endorsements("Ada")).isEqualTo(2);
    }

    @Test
    void isTakenBackAndGivenAgain() {
        Round round = Round.of(story("endorse-7"), 3).consented("Ada");
        assertThat(round.withdraw(1, "Ada").code()).isEqualTo("not-found");
        ok(round.endorse(round.member(1), round.id("Ada"), "{\"statement\":\"She listens.\"}"));
        ok(round.withdraw(1, "Ada"));
        ok(round.withdraw(1, "Ada"));
        assertThat(round.endorsements("Ada")).isZero();
        assertThat(round.choices(1).at("/items/0/endorsed").isNull()).isTrue();
        ok(round.endorse(1, "Ada"));
        assertThat(round.endorsements("Ada")).isOne();
        assertThat(round.choices(1).at("/items/0/endorsed/statement").isNull())
                .as("the words went with the withdrawal")
                .isTrue();
    }

    @Test
    void takesAFewWordsForThoseWhoScreen() {
        Round round = Round.of(story("endorse-8"), 3).consented("Ada");
        String nominee = round.id("Ada");
        ok(round.endorse(round.member(1), nominee, "{\"statement\":\"" + "é".repeat(500) + "\"}"));
        ok(round.endorse(round.member(1), nominee, "{\"statement\":\"She listens.\"}"));
        for (String wrong : List.of("x".repeat(501), " ")) {
            Http.Reply reply = round.endorse(round.member(2), nominee, "{\"statement\":\"" + wrong + "\"}");
            assertThat(reply.code()).isEqualTo("refused-by-rule");
            assertThat(reply.json().at("/violations/0/pointer").asString()).isEqualTo("/statement");
        }
        assertThat(round.endorse(round.member(2), nominee, "{\"statement\":\"e\\u0301\"}")
                        .code())
                .as("not in form NFC")
                .isEqualTo("malformed-body");
        JsonNode read = ok(round.story()
                        .organiser()
                        .get(round.story().path("manager") + "/nominees/" + nominee + "/endorsements"))
                .json()
                .path("items");
        assertThat(read.size()).isOne();
        assertThat(read.at("/0/member").asString()).isEqualTo(round.member(1));
        assertThat(read.at("/0/statement").asString()).isEqualTo("She listens.");
        assertThat(round.choices(2).toString())
                .as("members see neither words nor number")
                .doesNotContain("listens");
    }

    @Test
    void anAnswerThatWasLostIsGivenAgain() {
        Round round = Round.of(story("endorse-9"), 3).consented("Ada");
        String path = round.story().path("manager") + "/nominees/" + round.id("Ada") + "/endorsement";
        Http member = round.story().member(round.member(1));
        String first = ok(member.post(path, "{}", "the-only-key")).text();
        clock.moveTo(Instant.parse("2020-03-08T17:00:00Z"));
        assertThat(ok(member.post(path, "{}", "the-only-key")).text()).isEqualTo(first);
        assertThat(member.post(path, "{}", "another-key").code()).isEqualTo("too-late");
    }
}
