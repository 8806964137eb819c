package io.palmares.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.gateway.signin.SessionSecret;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With forms, as a person without script does.
class SigningInByPagesTest extends DemoGatewayTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @BeforeEach
    void published() {
        RESULTS.answer(Published::results);
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private String mailedCode() {
        int before = codesSentTo(ANA).size();
        HttpResponse<String> page = send(form("/sign-in/codes", Map.of("email", ANA, "to", "/me")));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Enter the code", ANA);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> codesSentTo(ANA).size() > before);
        return codesSentTo(ANA).getLast();
    }

    private HttpResponse<String> enter(String code, String wanted) {
        return send(form("/sign-in/sessions", Map.of("email", ANA, "code", code, "to", wanted)));
    }

    private String cookie() {
        HttpResponse<String> answer = enter(mailedCode(), "/me");
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private HttpResponse<String> me(String cookie) {
        return send(to("/me").header("Cookie", cookie));
    }

    private static String token(HttpResponse<String> me) {
        Matcher found = TOKEN.matcher(me.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void leadsToTheWantedPageWithASessionOfOnesOwn() {
        String code = mailedCode();
        HttpResponse<String> answer = enter(code.substring(0, 4) + " " + code.substring(4), "/editions/ecc-2020/desk");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/editions/ecc-2020/desk");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void showsWhatThereIsToDo() {
        HttpResponse<String> page = me(cookie());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Good day, Ana", "this device");
    }

    @Test
    void takesACodeOnce() {
        String code = mailedCode();
        assertThat(enter(code, "/me").statusCode()).isEqualTo(302);
        HttpResponse<String> again = enter(code, "/me");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("was used");
        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
    }

    /// Scanners of mail open every link before its reader does.
    @Test
    void keepsACodeWhoseMailsLinksAreOpened() throws Exception {
        String code = mailedCode();
        String mail = Arrays.stream(MAIL.getReceivedMessages())
                .toList()
                .getLast()
                .getContent()
                .toString();
        Matcher links = Pattern.compile("https?://[^/\\s]+(/[^\\s.]*)?").matcher(mail);
        while (links.find()) get(Objects.requireNonNullElse(links.group(1), "/"));
        assertThat(mail).doesNotContain("code=", "email=");
        assertThat(enter(code, "/me").statusCode()).isEqualTo(302);
    }

    @Test
    void doesNotKeepASessionThatWasThereBefore() {
        String before = cookie();
        String code = mailedCode();
        HttpResponse<String> answer = send(
                form("/sign-in/sessions", Map.of("email", ANA, "code", code)).header("Cookie", before));
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).doesNotStartWith(before);
        assertThat(me(before).statusCode()).isEqualTo(302);
    }

    @Test
    void answersTheSameWhetherAnAddressIsKnownOrNot() {
        HttpResponse<String> known = send(form("/sign-in/codes", Map.of("email", ANA)));
        HttpResponse<String> unknown = send(form("/sign-in/codes", Map.of("email", "bo1@awards.example")));
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.body().replace("bo1@", "ana@")).isEqualTo(known.body());
    }

    @Test
    void saysThatAnAddressIsNone() {
        HttpResponse<String> page = send(form("/sign-in/codes", Map.of("email", "<b>nobody")));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("not a mail address", "&lt;b&gt;nobody")
                .doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://else.example", "//else.example", "/\\else.example", "javascript:alert(1)", "/me?x=1", ""
            })
    void leadsNowhereElse(String wanted) {
        HttpResponse<String> answer = enter(mailedCode(), wanted);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/me");
    }

    @Test
    void takesNoFormOfAnotherSite() {
        Map<String, String> fields = Map.of("email", ANA, "code", "00000000");
        assertThat(send(form("/sign-in/sessions", fields).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(form("/sign-in/codes", fields).header("Origin", "https://else.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(form("/sign-in/codes", fields).header("Origin", "null")).statusCode())
                .isEqualTo(403);
        assertThat(send(form("/sign-in/codes", Map.of("email", "bo2@awards.example"))
                                .header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void sendsToTheSignInPageAndBack() {
        HttpResponse<String> page = get("/editions/ecc-2020/categories/cluster-partnership/vote");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?to=/editions/ecc-2020/categories/cluster-partnership/vote");
    }

    @Test
    void signsOutHereOnlyWithTheSessionsToken() {
        String cookie = cookie();
        String token = token(me(cookie));
        assertThat(send(form("/sign-out", Map.of("token", "guess")).header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(403);
        assertThat(me(cookie).statusCode()).isEqualTo(200);
        assertThat(send(form("/sign-out", Map.of("token", token)).header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(302);
        assertThat(me(cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void signsOutEverywhere() {
        String here = cookie();
        String elsewhere = cookie();
        String token = token(me(here));
        send(form("/sign-out", Map.of("token", token, "everywhere", "yes")).header("Cookie", here));
        assertThat(me(here).statusCode()).isEqualTo(302);
        assertThat(me(elsewhere).statusCode()).isEqualTo(302);
    }

    @Test
    void namesEachSessionsDeviceAndEndsOneFromAnother() {
        String here = cookie();
        HttpResponse<String> opened = send(form("/sign-in/sessions", Map.of("email", ANA, "code", mailedCode()))
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0"));
        String elsewhere =
                opened.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        HttpResponse<String> page = me(here);
        assertThat(page.body()).contains("Firefox · Linux", "with a code");
        String id = new SessionSecret(elsewhere.substring(elsewhere.indexOf('=') + 1)).sessionId();
        assertThat(page.body()).contains(id);
        send(form("/sign-out", Map.of("token", token(page), "session", id)).header("Cookie", here));
        assertThat(me(elsewhere).statusCode()).isEqualTo(302);
        assertThat(me(here).statusCode()).isEqualTo(200);
    }

    @Test
    void endsNobodyElsesSession() {
        String here = cookie();
        SignedInAs bo = signedIn(BO);
        String id = new SessionSecret(bo.cookie().substring(bo.cookie().indexOf('=') + 1)).sessionId();
        send(form("/sign-out", Map.of("token", token(me(here)), "session", id)).header("Cookie", here));
        assertThat(me(bo.cookie()).statusCode()).isEqualTo(200);
    }

    @Test
    void saysWherePasskeysDoNotWork() {
        assertThat(get("/sign-in").body()).contains("Passkeys do not work at this address");
        assertThat(codeOf(post("/auth/sessions/challenges", "{}"))).isEqualTo("no-passkeys-here");
    }

    @Test
    void framesTheWorkForASignedInPersonOnly() {
        HttpResponse<String> page = send(
                to("/editions/ecc-2020/categories/cluster-partnership/vote").header("Cookie", cookie()));
        assertThat(page.body())
                .contains("/ui/work/vote.js", "data-category=\"cluster-partnership\"", "id=\"texts\"")
                .doesNotContain("??", "<script>");
    }
}
