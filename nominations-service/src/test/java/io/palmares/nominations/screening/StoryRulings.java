package io.palmares.nominations.screening;

import static io.palmares.nominations.Story.ok;

import io.palmares.nominations.Http;
import io.palmares.nominations.Story;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// How rulings come about in a story.
final class StoryRulings {
    private StoryRulings() {}

    static Story nominated(Story story, String... names) {
        String edition = story.published().edition;
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        for (int i = 0; i < names.length; i++) {
            String mail = names[i].toLowerCase(Locale.ROOT).replace(' ', '-') + "@" + edition + ".example";
            ok(story.nominate("m" + i, names[i], mail, true));
        }
        return story;
    }

    static String id(Story story, String name) {
        return story.nominee(name).path("nominee").asString();
    }

    static String rulings(Story story) {
        return Story.API + "/editions/" + story.edition + "/rulings";
    }

    static String body(String kind, String more) {
        return body(kind, more, "BECAUSE");
    }

    static String body(String kind, String more, String code) {
        return "{\"kind\":\"" + kind + "\",\"category\":\"manager\",\"clause\":\"E1\",\"code\":\"" + code
                + "\",\"text\":\"Because.\"" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    static Http.Reply propose(Story story, String kind, String more, Http by) {
        return by.post(rulings(story) + "/proposals", body(kind, more));
    }

    static Http.Reply propose(Story story, String kind, String more, String code, Http by) {
        return by.post(rulings(story) + "/proposals", body(kind, more, code));
    }

    static String approvals(Story story, Http.Reply proposed) {
        return rulings(story) + "/" + proposed.json().path("ruling").asString() + "/approvals";
    }

    static String approval(Http.Reply proposed) {
        return "{\"payloadHash\":\"" + proposed.json().path("payloadHash").asString() + "\"}";
    }

    static JsonNode decided(Story story, Http.Reply proposed, Http second) {
        ok(proposed);
        return ok(second.post(approvals(story, proposed), approval(proposed))).json();
    }

    static String result(Story story, String ruling) {
        return story.organiser()
                .get(rulings(story) + "/" + ruling)
                .json()
                .path("result")
                .asString();
    }
}
