package io.palmares.nominations.letters;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.mail.PostOffice;
import io.palmares.nominations.nominee.ConsentLinks;
import io.palmares.nominations.nominee.Letters;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes to each new nominee: their first notice, with the source of the data, its purpose, their rights, and the link
/// to answer by.
public final class AskForConsent {
    private final Nominees nominees;
    private final Courses courses;
    private final PostOffice post;
    private final ConsentLinks links;
    private final String publicUrl;

    public AskForConsent(Nominees nominees, Courses courses, PostOffice post, ConsentLinks links, String publicUrl) {
        this.nominees = nominees;
        this.courses = courses;
        this.post = post;
        this.links = links;
        this.publicUrl = publicUrl;
    }

    public void ask() {
        nominees.withLetter().forEach(this::ask);
    }

    private void ask(Kept<Nominee> kept) {
        Nominee nominee = kept.state();
        String address = nominee.identity().contact();
        if (address != null) {
            post.queue("consent:" + kept.id(), letter(nominee, address));
        }
        nominees.change(
                kept.id(), Ask.plain(), newest -> Outcome.done(Change.silently(Letters.posted(newest.state()))));
    }

    private PostOffice.Letter letter(Nominee nominee, String address) {
        String until = courses.of(nominee.edition(), nominee.category())
                .map(Kept::state)
                .map(Course::schedule)
                .map(schedule -> String.valueOf(schedule.consentBy()))
                .orElse("the end of the consent period");
        String text = """
                You have been nominated in the category %s of %s.

                Nominated: %s
                %s

                A member of the programme gave us your name and this address. We use them to run this award: once you
                consent, your name and the text above are shown to its members, who may endorse you; they are published
                if you become a candidate. The jury then also reads what nominations answer in the form, and what you
                complete of it. Without your consent nothing is shown or published.

                Please answer by %s:
                %s/consent/%s

                You may decline there, or withdraw later by the same link. Once you have consented you may complete your
                file there until screening ends. Without an answer the nomination lapses, and your data are made
                anonymous 30 days later. You may have a copy of your data, or have them erased, at any time: by the
                same link, or by answering this mail.
                """.formatted(
                        nominee.category(),
                        nominee.edition(),
                        nominee.identity().name(),
                        texts(nominee.file().citation()),
                        until,
                        publicUrl,
                        links.token(nominee.nominee()));
        return new PostOffice.Letter(
                nominee.edition(), nominee.nominee(), "consent", address, "You have been nominated", text);
    }

    private static String texts(Map<String, String> citation) {
        return citation.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }
}
