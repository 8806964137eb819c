package io.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakingToAReaderTest extends ServiceTest {

    @ParameterizedTest
    @CsvSource({
        "de,de",
        "de-AT,de",
        "'fr, de;q=0.8, en;q=0.5',de",
        "'en-GB, de;q=0.9',en",
        "fr,en",
        "*,en",
        "'no; language',en"
    })
    void choosesTheBestLanguageThereIs(String accepted, String spoken) {
        HttpResponse<String> answer = send(to("/api/public/problems/key-reused").header("Accept-Language", accepted));
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(spoken);
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(json(answer).at("/detail").asString())
                .startsWith(spoken.equals("de") ? "Dieser Idempotency-Key kam schon" : "This Idempotency-Key came");
    }

    @Test
    void speaksEnglishToWhoeverSaysNothing() {
        HttpResponse<String> answer = send(to("/api/public/problems/key-reused"));
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(json(answer).at("/title").asString()).isEqualTo("The idempotency key was used for another request");
    }

    @Test
    void translatesTitleDetailAndViolations() {
        HttpResponse<String> answer = send(to("/api/public/since?year=MMXX").header("Accept-Language", "de"));
        assertThat(json(answer).at("/title").asString()).isEqualTo("Ein Parameter fehlt oder ist fehlerhaft");
        assertThat(json(answer).at("/detail").asString())
                .isEqualTo("year ist nicht von der Form, die hier angenommen wird.");
        assertThat(json(answer).at("/violations/0/text").asString())
                .isEqualTo("ist nicht von der Form, die hier angenommen wird");
        assertThat(json(answer).at("/violations/0/rule").asString()).isEqualTo("malformed");
    }

    @Test
    void speaksWhereNoControllerIs() {
        HttpResponse<String> answer = send(to("/api/things/who").header("Accept-Language", "de"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).at("/detail").asString()).isEqualTo("Melden Sie sich zuerst an.");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("de");
    }

    @Test
    void saysASentenceInAnAnswerToo() {
        assertThat(json(send(to("/api/public/sentence").header("Accept-Language", "de")))
                        .at("/hint")
                        .asString())
                .isEqualTo("Senden Sie weniger auf einmal.");
        assertThat(json(send(to("/api/public/sentence"))).at("/hint").asString())
                .isEqualTo("Send less in one request.");
    }
}
