package io.palmares.nominations.letters;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.electorate.CurrentRoll;
import io.palmares.nominations.electorate.Elector;
import io.palmares.nominations.mail.PostOffice;
import io.palmares.nominations.nominee.ConsentLinks;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.people.People;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Reminds people of what only they can do, while there is time: once for each deadline, and again if it was moved.
/// Whether someone has voted nobody here knows; who has not fetched their right is reminded.
public final class Reminders {
    private final Nominees nominees;
    private final CurrentRoll electors;
    private final People people;
    private final OwingJurors jurors;
    private final PostOffice post;
    private final ConsentLinks links;
    private final String publicUrl;

    public Reminders(
            Nominees nominees,
            CurrentRoll electors,
            People people,
            OwingJurors jurors,
            PostOffice post,
            ConsentLinks links,
            String publicUrl) {
        this.nominees = nominees;
        this.electors = electors;
        this.people = people;
        this.jurors = jurors;
        this.post = post;
        this.links = links;
        this.publicUrl = publicUrl;
    }

    /// Who still owes a scorecard or a declaration.
    @FunctionalInterface
    public interface OwingJurors {
        /// Ids of people; absent if it cannot be known at the moment.
        Optional<List<String>> in(String edition, String category);
    }

    /// Nominees who have not answered.
    public boolean nominees(Course course) {
        Instant until = Objects.requireNonNull(course.schedule().consentBy());
        for (Kept<Nominee> kept : nominees.ofCategory(course.edition(), course.category())) {
            String address = kept.state().identity().contact();
            if (kept.state().state() == Nominee.State.CONSENT_PENDING && address != null) {
                send(
                        course,
                        "consent-reminder",
                        until,
                        kept.id(),
                        address,
                        "Please answer your nomination",
                        """
                        You have been nominated in the category %s of %s, and we have not heard from you.

                        Please say by %s whether you consent, or decline:
                        %s/consent/%s

                        Without an answer the nomination lapses. This is the only reminder.
                        """.formatted(course.category(), course.edition(), until, publicUrl, links.token(kept.id())));
            }
        }
        return true;
    }

    /// Jurors who still owe something.
    public boolean jurors(Course course) {
        Instant until = Objects.requireNonNull(course.schedule().juryDeadline());
        Optional<List<String>> owing = jurors.in(course.edition(), course.category());
        owing.ifPresent(some -> some.forEach(juror ->
                sendToPerson(course, "jury-reminder", until, juror, "Your scorecards are awaited", """
                You sit on the jury of the category %s of %s, and some of your declarations or scorecards are missing.

                They can be handed in until %s at %s
                What is not handed in by then lapses.
                """.formatted(
                                course.category(), course.edition(), until, publicUrl))));
        return owing.isPresent();
    }

    /// Electors who have not fetched their right.
    public boolean electors(Course course) {
        Instant until = Objects.requireNonNull(course.schedule().votingCloses());
        electors.all(course).stream()
                .filter(elector -> !elector.withheld() && elector.fetched() == null)
                .map(Elector::person)
                .forEach(person -> sendToPerson(
                        course, "vote-reminder", until, person, "The vote is about to close", """
                You may vote in the category %s of %s, and have not yet fetched your right to.

                The vote closes at %s: %s
                """.formatted(
                                        course.category(), course.edition(), until, publicUrl)));
        return true;
    }

    private void sendToPerson(Course course, String kind, Instant until, String person, String subject, String text) {
        people.find(person)
                .map(kept -> kept.state().email())
                .ifPresent(address -> send(course, kind, until, person, address, subject, text));
    }

    private void send(
            Course course, String kind, Instant until, String to, String address, String subject, String text) {
        post.queue(
                kind + ":" + course.id() + ":" + to + ":" + until.getEpochSecond(),
                new PostOffice.Letter(course.edition(), to, kind, address, subject, text));
    }
}
