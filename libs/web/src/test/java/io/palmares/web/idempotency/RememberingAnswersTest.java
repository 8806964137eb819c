package io.palmares.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.web.caller.PersonId;
import io.palmares.web.idempotency.RememberedAnswers.Recall;
import org.junit.jupiter.api.Test;

class RememberingAnswersTest {

    private static final BodyHash BODY = BodyHash.of("body".getBytes(UTF_8));
    private static final BodyHash OTHER = BodyHash.of("other".getBytes(UTF_8));

    @Test
    void knowsNothingAtFirst() {
        assertThat(RememberedAnswers.NONE.recall(key(1), BODY)).isEqualTo(new Recall.Unknown());
    }

    @Test
    void answersTheSameRequestAlike() {
        assertThat(upTo(1).recall(key(1), BODY)).isEqualTo(new Recall.Repeated("answer 1"));
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        assertThat(upTo(1).recall(key(1), OTHER)).isEqualTo(new Recall.Reused());
    }

    @Test
    void keepsTheLastEightAndForgetsTheNinth() {
        assertThat(upTo(8).recall(key(1), BODY)).isEqualTo(new Recall.Repeated("answer 1"));
        assertThat(upTo(9).recall(key(1), BODY)).isEqualTo(new Recall.Unknown());
        assertThat(upTo(9).last()).hasSize(8);
    }

    @Test
    void derivesIdsThatDifferInEveryPart() {
        PersonId ana = new PersonId("ana");
        String id = DerivedId.of(ana, "POST /a", key(1));
        assertThat(id).hasSize(26).isEqualTo(DerivedId.of(ana, "POST /a", key(1)));
        assertThat(id)
                .isNotEqualTo(DerivedId.of(new PersonId("anaP"), "OST /a", key(1)))
                .isNotEqualTo(DerivedId.of(ana, "POST /b", key(1)))
                .isNotEqualTo(DerivedId.of(ana, "POST /a", key(2)));
    }

    private static RememberedAnswers upTo(int count) {
        RememberedAnswers answers = RememberedAnswers.NONE;
        for (int i = 1; i <= count; i++) {
            answers = answers.plus(key(i), BODY, "answer " + i);
        }
        return answers;
    }

    private static IdempotencyKey key(int number) {
        return new IdempotencyKey("key-0000" + number);
    }
}
