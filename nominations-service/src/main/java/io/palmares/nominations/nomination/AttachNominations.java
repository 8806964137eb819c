package io.palmares.nominations.nomination;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.Rules;
import io.palmares.nominations.people.MailAddress;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Brings submitted nominations to their nominees, and takes withdrawn ones away. A nomination is acknowledged when it
/// is stored; this follows, and is made up for after a crash.
public final class AttachNominations {
    private final Nominations nominations;
    private final Nominees nominees;
    private final Courses courses;

    public AttachNominations(Nominations nominations, Nominees nominees, Courses courses) {
        this.nominations = nominations;
        this.nominees = nominees;
        this.courses = courses;
    }

    public void attachAll() {
        nominations.toAttach().forEach(this::attach);
    }

    public void attach(String id) {
        nominations.find(id).filter(kept -> kept.state().attach()).ifPresent(this::attach);
    }

    private void attach(Kept<Nomination> kept) {
        Nomination nomination = kept.state();
        if (!cameTooLate(nomination) && brought(nomination) instanceof Refused<?>) {
            return; // looked at again at the next turn
        }
        // Also if nominations closed while it was brought there; what is withdrawn is taken away at the next turn.
        settle(kept, cameTooLate(nomination) ? Nomination::withdrawn : Nomination::attached);
    }

    private void settle(Kept<Nomination> kept, UnaryOperator<Nomination> next) {
        nominations.change(
                kept.id(),
                Ask.plain(),
                newest -> Outcome.done(Change.silently(
                        newest.version() == kept.version() ? next.apply(newest.state()) : newest.state())));
    }

    /// Stored while nominations closed by whoever died before they could refuse it.
    private boolean cameTooLate(Nomination nomination) {
        return nomination.stands()
                && !nomination.isListed()
                && courses.of(nomination.edition(), nomination.category())
                        .filter(course -> course.state().nominations() != null)
                        .isPresent();
    }

    private Outcome<?> brought(Nomination nomination) {
        return nomination.stands() ? support(nomination) : drop(nomination);
    }

    private Outcome<?> support(Nomination nomination) {
        String id = Objects.requireNonNull(nomination.nominee());
        Nomination.Content content = nomination.content();
        Nominee.Support support = new Nominee.Support(nomination.id(), nomination.member(), content.self(), null);
        Nominee.File file = new Nominee.File(
                content.organisation(), content.country(), content.partners(), content.citation(), content.link());
        MailAddress contact = new MailAddress(content.contact().strip());
        Nominee fresh = new Nominee(
                nomination.edition(),
                nomination.category(),
                id,
                new Nominee.Identity(content.kind(), content.name(), contact.value(), contact.key()),
                file,
                content.self() ? Nominee.State.CONSENTED : Nominee.State.CONSENT_PENDING,
                null,
                List.of(support),
                List.of(),
                null,
                !content.self(),
                null,
                null);
        return nominees.create(id, Ask.plain(), Change.silently(fresh)) instanceof Done<Kept<Nominee>> made
                ? made
                : nominees.change(id, Ask.plain(), kept -> Rules.support(kept.state(), support, file));
    }

    /// There may be no such nominee: it was never brought there.
    private Outcome<?> drop(Nomination nomination) {
        String nominee = Objects.requireNonNull(nomination.nominee());
        return nominees.find(nominee).isEmpty()
                ? Outcome.done(nomination)
                : nominees.change(nominee, Ask.plain(), kept -> Rules.drop(kept.state(), nomination.id()));
    }
}
