package io.palmares.local.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Where a story is played: a gateway, its mailbox, its clock, and the people who came.
public final class Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final Door door;
    private final Mailbox mailbox;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    public Stage(URI gateway) {
        this.door = new Door(gateway, PATIENCE);
        this.mailbox = new Mailbox(door);
    }

    public Door door() {
        return door;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /// Somebody who is not signed in.
    public Person visitor() {
        return new Person(door, "");
    }

    /// Somebody signed in, now or earlier.
    public Person person(String mail) {
        return people.computeIfAbsent(mail, m -> new Person(door, m)).signIn(mailbox);
    }

    /// Signs somebody in anew the next time they act: a session learns of a new office within a minute only.
    public void newOffice(String mail) {
        people.remove(mail);
    }

    /// Moves the clock that deadlines are measured by, forward only.
    public void clock(Instant instant) {
        visitor().put("/demo/clock", Map.of("instant", instant.toString())).orFail("move the clock to " + instant);
    }

    /// The two people that an act takes; answers what the approval answered.
    public JsonNode together(Person proposer, Person approver, String path, Map<String, ?> act) {
        String hash = proposer.post(path + "/proposals", act)
                .orFail("propose at " + path)
                .path("payloadHash")
                .asString();
        return approver.post(path + "/approvals", Map.of("payloadHash", hash)).orFail("approve at " + path);
    }

    /// Waits until something read over HTTP is as it should be.
    public JsonNode await(String what, Supplier<Reply> read, Predicate<JsonNode> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        Reply last = read.get();
        while (!(last.isOk() && wanted.test(last.body()))) {
            if (Instant.now().isAfter(end)) throw new StoryBroken("waited for " + what + ", last: " + last.text());
            Door.pause(Duration.ofMillis(100));
            last = read.get();
        }
        return last.body();
    }

    /// Waits until nominations-service shows a category in a state.
    public JsonNode awaitState(String edition, String category, String state) {
        Person organiser = person(Cast.ORGANISER);
        return await(
                category + " to be " + state,
                () -> organiser.get("/api/nominations/v1/editions/" + edition + "/categories/" + category),
                body -> state.equals(body.path("state").asString()));
    }
}
