package io.palmares.nominations.endorsement;

import static io.palmares.nominations.Story.ok;

import io.palmares.nominations.Http;
import io.palmares.nominations.Story;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// An edition in which nominations are open, and members who endorse; the last of them nominates.
record Round(Story story, List<String> members) {
    static Round of(Story story, int members) {
        return of(story, members, book -> book);
    }

    static Round of(Story story, int members, UnaryOperator<String> rulebook) {
        story.published(rulebook);
        List<String> all = story.members(members);
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        return new Round(story, all);
    }

    String member(int number) {
        return members.get(number - 1);
    }

    Round nominated(String... names) {
        for (String name : names) {
            ok(story.nominate(members.getLast(), name, address(name), true));
        }
        return this;
    }

    Round consented(String... names) {
        nominated(names);
        for (String name : names) {
            ok(story.answer(address(name), "CONSENT"));
        }
        return this;
    }

    String address(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + story.edition + ".example";
    }

    String id(String name) {
        return story.nominee(name).path("nominee").asString();
    }

    int endorsements(String name) {
        return story.nominee(name).path("endorsements").asInt(-1);
    }

    Http.Reply endorse(int member, String name) {
        return endorse(member(member), id(name), "{}");
    }

    Http.Reply endorse(String member, String nominee, String body) {
        return story.member(member).post(at(nominee), body);
    }

    Http.Reply withdraw(int member, String name) {
        return story.member(member(member)).post(at(id(name)) + "/withdrawal", "");
    }

    JsonNode choices(int member) {
        return ok(story.member(member(member)).get(story.path("manager") + "/endorsements"))
                .json();
    }

    private String at(String nominee) {
        return story.path("manager") + "/nominees/" + nominee + "/endorsement";
    }

    /// Organiser and returning officer decide; gives the ruling's id.
    String ruled(String kind, String more) {
        String rulings = Story.API + "/editions/" + story.edition + "/rulings";
        JsonNode proposed = ok(story.organiser()
                        .post(
                                rulings + "/proposals",
                                "{\"kind\":\"" + kind
                                        + "\",\"category\":\"manager\",\"clause\":\"E1\",\"code\":\"SAME\","
                                        + "\"text\":\"Looked at.\"," + more + "}"))
                .json();
        String ruling = proposed.path("ruling").asString();
        ok(story.returningOfficer()
                .post(
                        rulings + "/" + ruling + "/approvals",
                        "{\"payloadHash\":\"" + proposed.path("payloadHash").asString() + "\"}"));
        return ruling;
    }
}
