package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An edition before it is public: there for those who run it, and for nobody else.
class DraftsTest extends DemoGatewayTest {
    private static final String DRAFT = """
            {"edition":"next-2021","programme":"p","state":"DRAFT","rulebook":{"title":{"en":"Next <b>Awards</b>"},
             "languages":["en"],"zone":"Europe/Berlin","demo":false,
             "categories":[{"id":"one","title":{"en":"One"},"preset":"JURY_ONLY","nomineeKind":"PERSON"}]}}
            """;

    @BeforeEach
    void published() {
        RESULTS.answer(Published::results);
    }

    @Test
    void standOnTheirOrganisersPageWithTheWayToMakeMore() {
        String page = as("ORGANISER@*").apply("/me");
        assertThat(page).contains("Next &lt;b&gt;Awards&lt;/b&gt;", "/editions/next-2021/desk", "href=\"/setup\"");
        assertThat(page).doesNotContain("href=\"/editions/next-2021\"", "/categories/one/office");
    }

    @Test
    void haveADeskAndAPageToSetThemUp() {
        UnaryOperator<String> organiser = as("ORGANISER@*");
        assertThat(organiser.apply("/setup")).contains("/ui/work/setup.js");
        assertThat(organiser.apply("/editions/next-2021/setup"))
                .contains("data-edition=\"next-2021\"", "data-zone=\"Europe/Berlin\"")
                .doesNotContain("demo-note");
        assertThat(organiser.apply("/editions/next-2021/desk")).contains("/ui/work/desk.js");
    }

    @Test
    void areFoundByTheOfficerWhoApprovesThem() {
        UnaryOperator<String> officer = as("RETURNING_OFFICER@next-2021");
        assertThat(officer.apply("/me")).contains("/editions/next-2021/desk").doesNotContain("href=\"/setup\"");
        assertThat(officer.apply("/editions/next-2021/desk")).contains("RETURNING_OFFICER");
    }

    @Test
    void areNowhereForOthers() {
        UnaryOperator<String> member = as("MEMBER@next-2021");
        assertThat(member.apply("/editions/next-2021/desk")).isEqualTo("404");
        assertThat(member.apply("/editions/next-2021/setup")).isEqualTo("404");
        assertThat(member.apply("/setup")).isEqualTo("404");
        assertThat(member.apply("/me")).doesNotContain("next-2021");
    }

    /// Reads pages as somebody with this role: what is on them, or the status of those that are not there.
    private UnaryOperator<String> as(String role) {
        NOMINATIONS.answer(request -> switch (request.path().replaceAll("\\?.*", "")) {
            case "/internal/people/lookup", "/internal/people/p-ana" ->
                StubService.Reply.json("{\"person\":\"p-ana\",\"displayName\":\"Ana\",\"roles\":[\"" + role + "\"]}");
            case "/api/nominations/v1/editions" -> StubService.Reply.json("{\"items\":[" + DRAFT + "]}");
            case "/api/nominations/v1/editions/next-2021" -> StubService.Reply.json(DRAFT);
            default -> hello(request);
        });
        String cookie = signedIn().cookie();
        return path -> {
            HttpResponse<String> page = send(to(path).header("Cookie", cookie));
            return page.statusCode() == 200 ? page.body() : String.valueOf(page.statusCode());
        };
    }
}
