package io.palmares.nominations.people;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import org.junit.jupiter.api.Test;

class TakingAMemberOffTheListTest extends ServiceTest {
    private static final String HEADER = "email,name,organisation,organisationName,country,class,delegate\n";

    @Test
    void endsTheRoleAndNothingElse() {
        Story story = story("off-1").published();
        String member = story.members(2).getFirst();
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        ok(story.nominate(member, "Ada", "ada@off-1.example", true));
        ok(story.organiser().put(Story.API + "/editions/off-1/appointments/AUDITOR/" + member));
        ok(remove(story, member));
        ok(remove(story, member));
        assertThat(story.organiser().get(members(story)).json().path("items").findValuesAsString("person"))
                .hasSize(1)
                .doesNotContain(member);
        assertThat(asService("gateway").get("/internal/people/" + member).text())
                .contains("AUDITOR@off-1")
                .doesNotContain("MEMBER@off-1");
        assertThat(story.nominee("Ada").path("supports").size())
                .as("a nomination falls by a ruling only")
                .isOne();
        assertThat(ok(story.organiser().get(Story.API + "/people/" + member + "/data"))
                        .json()
                        .at("/memberships/0/ended")
                        .asString())
                .isEqualTo("2020-02-02T09:00:00Z");
        assertThat(remove(story, "nobody").code()).isEqualTo("not-found");
    }

    @Test
    void leavesTheSeatOfAnOrganisationToAnotherDelegate() {
        Story story = story("off-2").published(book -> book.replace("\"MEMBERS\"", "\"ORGANISATIONS\""));
        assertThat(outcome(story, "first", "one", true)).isEqualTo("ADDED");
        assertThat(outcome(story, "second", "one", true)).isEqualTo("REFUSED");
        ok(remove(story, story.personOf("first@off-2.example")));
        assertThat(outcome(story, "second", "one", true)).isEqualTo("ADDED");
        assertThat(outcome(story, "first", "one", true)).isEqualTo("REFUSED");
        assertThat(outcome(story, "first", "two", true)).as("back on the list").isEqualTo("ADDED");
        assertThat(outcome(story, "first", "two", true)).isEqualTo("UNCHANGED");
    }

    private static String outcome(Story story, String name, String organisation, boolean delegate) {
        String line =
                "%s@%s.example,Name,%s,House,DE,members,%s%n".formatted(name, story.edition, organisation, delegate);
        return ok(story.organiser().csv(members(story) + "/import", HEADER + line))
                .json()
                .at("/lines/0/outcome")
                .asString();
    }

    private static Http.Reply remove(Story story, String member) {
        return story.organiser().delete(members(story) + "/" + member);
    }

    private static String members(Story story) {
        return Story.API + "/editions/" + story.edition + "/members";
    }
}
