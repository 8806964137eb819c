package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.gateway.passkey.ForgetErased;
import io.palmares.gateway.passkey.Passkeys;
import io.palmares.gateway.passkey.SoftAuthenticator;
import io.palmares.gateway.signin.People;
import io.palmares.web.caller.PersonId;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SigningInByPasskeyTest extends PasskeyGatewayTest {
    private static final PersonId ANAS_ID = new PersonId("p-ana");

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private People people;

    private final SoftAuthenticator device = device();

    @BeforeEach
    void nobodyHasAny() {
        passkeys.owners().forEach(passkeys::removeAll);
    }

    private SignedInAs registered() {
        SignedInAs ana = signedIn();
        assertThat(register(ana, device).statusCode()).isEqualTo(201);
        return ana;
    }

    private void refused(HttpResponse<String> answer) {
        assertThat(codeOf(answer)).isEqualTo("passkey-refused");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("palmares-session"));
    }

    @Test
    void opensASessionThatSaysHowItsPersonProvedThemselves() {
        registered();
        HttpResponse<String> answer = signInWith(device);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/person").asString()).isEqualTo("p-ana");
        assertThat(json(answer).at("/provenBy").asString()).isEqualTo("PASSKEY");
        assertThat(send(to("/auth/session").header("Cookie", session(answer).cookie()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void asksEverybodyTheSameAndForDevicesThatLookWhoIsThere() {
        registered();
        Asked asked = asked();
        assertThat(asked.options().at("/rpId").asString()).isEqualTo("localhost");
        assertThat(asked.options().at("/userVerification").asString()).isEqualTo("required");
        assertThat(asked.options().at("/allowCredentials").size()).isZero();
        assertThat(asked.options().at("/challenge").asString()).hasSize(43);
    }

    @Test
    void refusesAnAnswerThatComesAgain() {
        registered();
        Asked asked = asked();
        String used = device.use(asked.challenge());
        assertThat(answer(asked, used).statusCode()).isEqualTo(200);
        refused(answer(asked, used));
        refused(answer(asked(), used));
    }

    @Test
    void refusesAnAnswerFromAnotherBrowser() {
        registered();
        Asked asked = asked();
        refused(answer(asked(), device.use(asked.challenge())));
        refused(send(posting("/auth/sessions/passkey", "{\"credential\":" + device.use(asked().challenge()) + "}")));
    }

    @Test
    void refusesAnAnswerToAQuestionForSomethingElse() {
        SignedInAs ana = registered();
        String challenge = json(send(as(ana, "/auth/proofs/challenges", "{}")))
                .at("/challenge")
                .asString();
        refused(answer(asked(), device.use(challenge)));
    }

    @Test
    void refusesAnAnswerGivenToAnotherPage() {
        registered();
        device.at("https://awards.example.evil");
        refused(signInWith(device));
        device.at("http://localhost:1");
        refused(signInWith(device));
        device.at(ORIGIN);
        assertThat(signInWith(device).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesADeviceThatDidNotLookWhoIsThere() {
        registered();
        refused(signInWith(device.unverified()));
    }

    @Test
    void refusesACopyWhoseCounterStandsBack() {
        registered();
        assertThat(signInWith(device.counting(41)).statusCode()).isEqualTo(200);
        refused(signInWith(device.counting(41)));
        assertThat(signInWith(device.counting(42)).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesADeviceThatSaysItIsSomebodyElses() {
        registered();
        refused(signInWith(device.sayingItIs(handle("p-bo"))));
    }

    @Test
    void answersTheUnknownLikeTheWrong() {
        registered();
        HttpResponse<String> unknown = signInWith(device().sayingItIs(handle("p-ana")));
        HttpResponse<String> wrong = signInWith(device.unverified());
        refused(unknown);
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(json(unknown).at("/detail")).isEqualTo(json(wrong).at("/detail"));
    }

    @Test
    void refusesWhatIsNoAnswerAtAll() {
        refused(answer(asked(), "{}"));
        refused(answer(asked(), "[1,2]"));
        refused(answer(asked(), device.use("x").replaceAll("\"signature\":\"[^\"]*\"", "\"signature\":7")));
    }

    @Test
    void givesUpASessionThatWasThereBefore() {
        registered();
        SignedInAs planted = signedIn(BO);
        Asked asked = asked();
        HttpResponse<String> answer =
                send(posting("/auth/sessions/passkey", "{\"credential\":" + device.use(asked.challenge()) + "}")
                        .header("Cookie", asked.cookie() + "; " + planted.cookie()));
        assertThat(session(answer).cookie()).isNotEqualTo(planted.cookie());
        assertThat(send(to("/auth/session").header("Cookie", planted.cookie())).statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesAPasskeyThatWasRemoved() {
        SignedInAs ana = registered();
        HttpResponse<String> removed = send(to("/auth/passkeys/" + device.id())
                .header("Cookie", ana.cookie())
                .header("X-CSRF-Token", ana.csrfToken())
                .DELETE());
        assertThat(removed.statusCode()).isEqualTo(204);
        refused(signInWith(device));
    }

    @Test
    void listsAndRemovesOnesOwnOnly() {
        SignedInAs ana = registered();
        HttpResponse<String> anas = send(to("/auth/passkeys").header("Cookie", ana.cookie()));
        assertThat(json(anas).at("/items/0/name").asString()).isEqualTo("My phone");
        assertThat(anas.body()).doesNotContain("publicKey", "attestation");
        SignedInAs bo = signedIn(BO);
        assertThat(json(send(to("/auth/passkeys").header("Cookie", bo.cookie())))
                        .at("/items")
                        .size())
                .isZero();
        assertThat(send(to("/auth/passkeys/" + device.id())
                                .header("Cookie", bo.cookie())
                                .header("X-CSRF-Token", bo.csrfToken())
                                .DELETE())
                        .statusCode())
                .isEqualTo(404);
        assertThat(signInWith(device).statusCode()).isEqualTo(200);
    }

    @Test
    void addsNoneForWhoFindsASessionLeftOpen() {
        SignedInAs ana = signedIn();
        age(ana, Duration.ofMinutes(10), DATABASE);
        assertThat(codeOf(send(as(ana, "/auth/passkeys/challenges", "{}")))).isEqualTo("proof-too-old");
        assertThat(codeOf(send(as(ana, "/auth/passkeys", "{\"name\":\"x\",\"credential\":{}}"))))
                .isEqualTo("proof-too-old");
    }

    @Test
    void takesAPasskeyForOnePersonOnly() {
        registered();
        assertThat(codeOf(register(signedIn(BO), device))).isEqualTo("passkey-refused");
        assertThat(json(signInWith(device.sayingItIs(handle("p-ana"))))
                        .at("/person")
                        .asString())
                .isEqualTo("p-ana");
    }

    @Test
    void forgetsThePasskeysOfThePersonWhoseDataAreErased() {
        registered();
        assertThat(register(signedIn(BO), device()).statusCode()).isEqualTo(201);
        NOMINATIONS.answer(request -> request.path().endsWith("p-ana")
                ? new StubService.Reply(404, "application/problem+json", "{}")
                : people(request));
        new ForgetErased(passkeys, people).run();
        assertThat(passkeys.owners()).containsExactly(new PersonId("p-bo"));
    }

    @Test
    void refusesAndForgetsAnErasedPersonWhoStillHasTheDevice() {
        registered();
        NOMINATIONS.answer(request -> new StubService.Reply(404, "application/problem+json", "{}"));
        refused(signInWith(device));
        assertThat(passkeys.of(ANAS_ID)).isEmpty();
    }
}
