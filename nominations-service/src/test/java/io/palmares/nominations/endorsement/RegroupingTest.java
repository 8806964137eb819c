package io.palmares.nominations.endorsement;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RegroupingTest extends ServiceTest {
    @Test
    void countsAMemberOnceForTwoWhoAreOneAndTwiceAgainWhenTheyArePartedAgain() {
        Round round = Round.of(story("regroup-1"), 4).consented("Ada", "Ada B");
        ok(round.endorse(1, "Ada"));
        ok(round.endorse(1, "Ada B"));
        ok(round.endorse(2, "Ada B"));
        String merged =
                round.ruled("MERGE", "\"nominee\":\"" + round.id("Ada B") + "\",\"into\":\"" + round.id("Ada") + "\"");
        assertThat(round.endorsements("Ada")).isEqualTo(2);
        assertThat(round.endorsements("Ada B")).isZero();
        assertThat(round.choices(2).path("items").size()).isOne();
        assertThat(round.choices(2).at("/items/0/name").asString()).isEqualTo("Ada");
        assertThat(round.choices(2).at("/items/0/endorsed").isNull()).isFalse();
        ok(round.withdraw(1, "Ada"));
        assertThat(round.endorsements("Ada")).isOne();
        round.ruled("REVERSE", "\"reverses\":\"" + merged + "\"");
        assertThat(round.endorsements("Ada")).isZero();
        assertThat(round.endorsements("Ada B")).isOne();
    }

    @Test
    void countsNobodyWhoNominatedTheOneAndEndorsedTheOther() {
        Round round = Round.of(story("regroup-2"), 4).consented("Ada", "Ada B");
        ok(round.story().nominate(round.member(1), "Ada", round.address("Ada"), true));
        ok(round.endorse(1, "Ada B"));
        assertThat(round.endorsements("Ada B")).isOne();
        round.ruled("MERGE", "\"nominee\":\"" + round.id("Ada B") + "\",\"into\":\"" + round.id("Ada") + "\"");
        assertThat(round.endorsements("Ada")).isZero();
    }

    @Test
    void goesAlongToAnotherCategory() {
        Round round = Round.of(story("regroup-3"), 4).consented("Ada", "Ada B");
        ok(round.endorse(1, "Ada"));
        ok(round.endorse(2, "Ada B"));
        round.ruled("MERGE", "\"nominee\":\"" + round.id("Ada B") + "\",\"into\":\"" + round.id("Ada") + "\"");
        round.ruled("MOVE", "\"nominee\":\"" + round.id("Ada") + "\",\"toCategory\":\"partnership\"");
        assertThat(round.choices(1).path("items").size()).isZero();
        JsonNode there = ok(round.story().organiser().get(round.story().path("partnership") + "/nominees"))
                .json()
                .at("/items/0");
        assertThat(there.path("endorsements").asInt()).isEqualTo(2);
        JsonNode mine = ok(round.story()
                        .member(round.member(2))
                        .get(round.story().path("partnership") + "/endorsements"))
                .json()
                .at("/items/0/endorsed/nominee");
        assertThat(mine).isEqualTo(there.path("nominee"));
    }
}
