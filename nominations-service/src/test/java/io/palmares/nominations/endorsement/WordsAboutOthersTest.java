package io.palmares.nominations.endorsement;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WordsAboutOthersTest extends ServiceTest {
    @Test
    void standInTheCopyOfOnesData() {
        Round round = endorsed("words-1");
        JsonNode mine = data(round, 1).at("/endorsements/0");
        assertThat(mine.path("nominee").asString()).isEqualTo("Ada");
        assertThat(mine.path("category").asString()).isEqualTo("manager");
        assertThat(mine.path("statement").asString()).isEqualTo("She listens.");
        assertThat(mine.path("withdrawn").asBoolean(true)).isFalse();
    }

    @Test
    void goWithTheirAuthor() {
        Round round = endorsed("words-2");
        ok(round.story().member(round.member(1)).post(person(round, 1) + "/erasure", ""));
        assertThat(data(round, 1).at("/endorsements/0/statement").isNull()).isTrue();
        assertThat(round.endorsements("Ada")).as("as a ballot stays").isOne();
    }

    @Test
    void goWithTheNomineeTheySpeakOf() {
        Round round = endorsed("words-3");
        ok(round.story()
                .organiser()
                .post(round.story().path("manager") + "/nominees/" + round.id("Ada") + "/erasure", ""));
        JsonNode mine = data(round, 1).at("/endorsements/0");
        assertThat(mine.path("statement").isNull()).isTrue();
        assertThat(mine.path("nominee").asString()).isEmpty();
        assertThat(round.choices(1).path("items").size()).isZero();
    }

    private Round endorsed(String edition) {
        Round round = Round.of(story(edition), 3).consented("Ada");
        ok(round.endorse(round.member(1), round.id("Ada"), "{\"statement\":\"She listens.\"}"));
        return round;
    }

    private static String person(Round round, int member) {
        return Story.API + "/people/" + round.member(member);
    }

    private static JsonNode data(Round round, int member) {
        return ok(round.story().organiser().get(person(round, member) + "/data"))
                .json();
    }
}
