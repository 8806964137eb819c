package io.palmares.nominations;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.web.caller.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The steps of an edition, over HTTP, each person in their role.
public final class Story {
    public static final String API = "/api/nominations/v1";
    private final BiFunction<String, String[], Http> callers;
    private final ServiceTest service;
    public final String edition;

    Story(BiFunction<String, String[], Http> callers, ServiceTest service, String edition) {
        this.callers = callers;
        this.service = service;
        this.edition = edition;
    }

    private Http as(String person, String... roles) {
        return callers.apply(person, roles);
    }

    public Http organiser() {
        return as("orga", "ORGANISER@*");
    }

    public Http returningOfficer() {
        return as("ro", "RETURNING_OFFICER@" + edition);
    }

    public Http secondOfficer() {
        return as("so", "SECOND_OFFICER@" + edition);
    }

    public Http member(String person) {
        return as(person, "MEMBER@" + edition);
    }

    public String path(String category) {
        return API + "/editions/" + edition + "/categories/" + category;
    }

    public Story published() {
        return published(book -> book);
    }

    /// Someone holds a further office when the edition is published.
    public Story holding(Role role, String person) {
        service.appoint(role, edition, person);
        return this;
    }

    /// With a rulebook changed so.
    public Story published(UnaryOperator<String> change) {
        service.appoint(Role.ORGANISER, edition, "orga");
        service.appoint(Role.RETURNING_OFFICER, edition, "ro");
        service.appoint(Role.SECOND_OFFICER, edition, "so");
        ok(organiser()
                .post(
                        API + "/editions",
                        "{\"edition\":\"" + edition + "\",\"programme\":\"european-cluster-awards\",\"rulebook\":"
                                + change.apply(Rulebooks.ofEdition(edition)) + "}"));
        String hash = ok(organiser().post(API + "/editions/" + edition + "/proposals", "{\"act\":\"PUBLISH\"}"))
                .json()
                .path("payloadHash")
                .asString();
        ok(returningOfficer().post(API + "/editions/" + edition + "/approvals", "{\"payloadHash\":\"" + hash + "\"}"));
        awaitState("manager", "PUBLISHED");
        return this;
    }

    /// Members m1…mn, each of an organisation of their own; gives their person ids.
    public List<String> members(int count) {
        StringBuilder csv = new StringBuilder("email,name,organisation,organisationName,country,class,delegate\n");
        for (int i = 1; i <= count; i++) {
            csv.append("m%d@%s.example,Member %d,org-%d,Organisation %d,DE,members,false\n"
                    .formatted(i, edition, i, i, i));
        }
        Http.Reply report = ok(organiser().csv(API + "/editions/" + edition + "/members/import", csv.toString()));
        assertThat(report.json().path("accepted").asInt()).as(report.text()).isEqualTo(count);
        List<String> people = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            people.add(personOf("m" + i + "@" + edition + ".example"));
        }
        return people;
    }

    public String personOf(String email) {
        return service.asService("gateway")
                .post("/internal/people/lookup", "{\"email\":\"" + email + "\"}")
                .json()
                .path("person")
                .asString();
    }

    public Http.Reply nominate(String member, String name, String email, boolean submit) {
        return member(member).post(path("manager") + "/nominations", nomination(name, email, submit));
    }

    public static String nomination(String name, String email, boolean submit) {
        return """
            {"nominee":{"kind":"PERSON","name":"%s","organisation":"org-of-%s","country":"DE","contactEmail":"%s",
             "citation":{"en":"Good work."},"self":false},"file":{"reach":"Europe"},"submit":%s}
            """.formatted(name, name.toLowerCase(Locale.ROOT).replace(' ', '-'), email, submit);
    }

    /// Organiser and returning officer list the keys that the log does not have yet.
    public void listKeys() {
        String keys = API + "/editions/" + edition + "/keys";
        String hash = ok(organiser().post(keys + "/proposals", "{\"act\":\"LIST_KEYS\"}"))
                .json()
                .path("payloadHash")
                .asString();
        ok(returningOfficer().post(keys + "/approvals", "{\"payloadHash\":\"" + hash + "\"}"));
    }

    /// Both officers cancel a category.
    public void cancel(String category) {
        String rulings = API + "/editions/" + edition + "/rulings";
        Http.Reply proposed = ok(returningOfficer()
                .post(
                        rulings + "/proposals",
                        "{\"kind\":\"CANCEL\",\"category\":\"" + category
                                + "\",\"clause\":\"C1\",\"code\":\"OVER\",\"text\":\"It is over.\"}"));
        ok(secondOfficer()
                .post(
                        rulings + "/" + proposed.json().path("ruling").asString() + "/approvals",
                        "{\"payloadHash\":\""
                                + proposed.json().path("payloadHash").asString() + "\"}"));
        awaitState(category, "CANCELLED");
    }

    public void moveTo(String instant) {
        service.clock.moveTo(Instant.parse(instant));
    }

    public String state(String category) {
        return organiser().get(path(category)).json().path("state").asString("");
    }

    public void awaitState(String category, String state) {
        service.rest();
        eventually(() -> assertThat(state(category)).isEqualTo(state));
    }

    /// The link's token in the first mail to this address.
    public String consentToken(String address) {
        Pattern link = Pattern.compile("/consent/(\\S+)");
        String[] token = new String[1];
        eventually(() -> {
            List<String> mails = ServiceTest.MAILBOX.to(address);
            assertThat(mails).isNotEmpty();
            Matcher matcher = link.matcher(mails.getFirst());
            assertThat(matcher.find()).isTrue();
            token[0] = matcher.group(1);
        });
        return token[0];
    }

    public Http.Reply answer(String address, String answer) {
        return service.asNobody().post(API + "/consents/" + consentToken(address), "{\"answer\":\"" + answer + "\"}");
    }

    public JsonNode nominee(String name) {
        for (JsonNode nominee :
                organiser().get(path("manager") + "/nominees").json().path("items")) {
            if (nominee.path("name").asString().equals(name)) {
                return nominee;
            }
        }
        throw new AssertionError("no nominee " + name);
    }

    public Http.Reply admit(String name) {
        return organiser()
                .post(
                        path("manager") + "/nominees/"
                                + nominee(name).path("nominee").asString() + "/eligibility",
                        "{\"eligible\":true}");
    }

    public static Http.Reply ok(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
        return reply;
    }
}
