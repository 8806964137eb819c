package io.palmares.nominations.lot;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.MasterSecret;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.ledger.Bytes;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.State;
import io.palmares.nominations.entry.CheckSigner;
import io.palmares.nominations.entry.EditionLogs;
import io.palmares.nominations.entry.SignEntries;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Appointments;
import io.palmares.web.caller.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reveals the seeds of lots when nothing that they decide can be chosen any more: those for the cut at the shortlist,
/// those for the count once every scorecard and every box is sealed. Always, needed or not.
public final class RevealLots {
    private final Lots lots;
    private final Courses courses;
    private final Appointments appointments;
    private final CheckSigner signer;
    private final EditionLogs logs;
    private final SignEntries signing;
    private final SealedSeeds seals;

    /// Put together from its parts.
    public RevealLots(
            Lots lots,
            Courses courses,
            Appointments appointments,
            CheckSigner signer,
            EditionLogs logs,
            SignEntries signing,
            MasterSecret secret) {
        this.lots = lots;
        this.courses = courses;
        this.appointments = appointments;
        this.signer = signer;
        this.logs = logs;
        this.signing = signing;
        this.seals = new SealedSeeds(secret);
    }

    public void revealAll() {
        lots.toReveal().forEach(this::reveal);
    }

    private void reveal(Kept<Seeds> kept) {
        courses.find(kept.id()).map(Kept::state).ifPresent(course -> {
            if (hasCome(course, State.SHORTLISTED)) {
                reveal(kept.id(), Seeds.Purpose.CUT);
            }
            if (hasCome(course, State.COUNTING)) {
                reveal(kept.id(), Seeds.Purpose.COUNT);
            }
        });
    }

    private static boolean hasCome(Course course, State due) {
        State state = course.underlying();
        return course.isStillCounted() || (state != State.CANCELLED && state.compareTo(due) >= 0);
    }

    /// The seeds for the cut, for the jury that draws a lot there: candidates must be fixed, and from then on they are
    /// public.
    public Outcome<List<Bytes>> cut(String edition, String category) {
        String id = Course.id(edition, category);
        boolean fixed = courses.find(id)
                .filter(kept -> !kept.state().candidates().isEmpty())
                .isPresent();
        return Outcome.unless(
                () -> reveal(id, Seeds.Purpose.CUT).map(kept -> seals.open(id, kept.state(), Seeds.Purpose.CUT)),
                Check.when(lots.find(id).isEmpty(), Rule.NOT_FOUND, "There is no such category."),
                Check.when(!fixed, Rule.TOO_EARLY, "The candidates are not frozen."));
    }

    private Outcome<Kept<Seeds>> reveal(String id, Seeds.Purpose purpose) {
        return lots.change(id, Ask.plain(), kept -> revealed(kept.state(), id, purpose));
    }

    private Outcome<Change<Seeds, Seeds.Fact>> revealed(Seeds seeds, String id, Seeds.Purpose purpose) {
        if (seeds.revealed().contains(purpose)) {
            return Outcome.done(Change.silently(seeds));
        }
        List<String> signers = Stream.of(Role.RETURNING_OFFICER, Role.AUDITOR)
                .flatMap(role -> holder(seeds.edition(), role).stream())
                .toList();
        return Outcome.unless(
                () -> Outcome.done(revealed(seeds, seals.open(id, seeds, purpose), purpose, signers)),
                Check.when(
                        signers.size() < 2,
                        Rule.BUSY,
                        "Returning officer and auditor sign a lot: one is missing, or the log does not list their key."));
    }

    private Change<Seeds, Seeds.Fact> revealed(
            Seeds seeds, List<Bytes> open, Seeds.Purpose purpose, List<String> signers) {
        String entry = signing.sign(logs.of(seeds.edition()).lot(seeds.category(), open), signers);
        return Change.to(
                seeds.withRevealed(purpose),
                List.of(new Seeds.Fact.Revealed(
                        purpose, open.stream().map(Bytes::base64Url).toList(), entry)));
    }

    /// Whose signature no lot of the edition could get now: nobody holds the office, or the log lists no key of theirs.
    public List<Role> awaits(String edition) {
        return Stream.of(Role.RETURNING_OFFICER, Role.AUDITOR)
                .filter(role -> holder(edition, role).isEmpty())
                .toList();
    }

    private Optional<String> holder(String edition, Role role) {
        return appointments.ofEdition(edition).stream()
                .filter(appointment -> appointment.role() == role)
                .map(Appointment::person)
                .filter(person -> signer.inOffice(edition, null, new By(person, role)) instanceof Outcome.Done)
                .sorted()
                .findFirst();
    }
}
