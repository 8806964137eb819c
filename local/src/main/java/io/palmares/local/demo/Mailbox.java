package io.palmares.local.demo;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The local mailbox, read as its page shows it.
public final class Mailbox {
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6,8})\\b");
    private static final Pattern LINK = Pattern.compile("/consents?/([A-Za-z0-9_.-]{16,})");
    private final Door door;
    private final HttpClient client;

    Mailbox(Door door) {
        this.door = door;
        this.client = door.client(new CookieManager());
    }

    /// How many mails somebody has.
    int count(String mail) {
        return texts(mail).size();
    }

    /// The one-time code of the first sign-in mail after so many earlier ones.
    String codeFor(String mail, int earlier) {
        return await(mail, texts -> texts.stream().skip(earlier), CODE);
    }

    /// The token of somebody's latest consent link.
    public String consentTokenFor(String mail) {
        return await(mail, texts -> texts.reversed().stream(), LINK);
    }

    /// The mails of somebody, oldest first.
    public List<String> texts(String mail) {
        Reply reply = door.send(
                client, door.request("/mailbox/mails?to=" + mail).GET().build());
        return StreamSupport.stream(reply.orFail("read the mailbox").spliterator(), false)
                .map(m -> m.path("subject").asString() + "\n" + m.path("text").asString())
                .toList()
                .reversed();
    }

    private String await(String mail, Function<List<String>, Stream<String>> which, Pattern wanted) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            var found = which.apply(texts(mail))
                    .map(wanted::matcher)
                    .filter(Matcher::find)
                    .findFirst();
            if (found.isPresent()) return found.get().group(1);
            Door.pause(Duration.ofMillis(50));
        }
        throw new StoryBroken("no mail with " + wanted + " came for " + mail);
    }
}
