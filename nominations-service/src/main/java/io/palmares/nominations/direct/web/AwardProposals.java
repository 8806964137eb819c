package io.palmares.nominations.direct.web;

import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Proposal;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.web.Proposing;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.direct.DecideDirectAward;
import io.palmares.nominations.direct.MakeRecipients;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an organiser and both officers decide about a special award.
final class AwardProposals {
    private final Courses courses;
    private final DecideDirectAward awards;
    private final MakeRecipients recipients;
    private final ActingOfficers officers;

    AwardProposals(Courses courses, DecideDirectAward awards, MakeRecipients recipients, ActingOfficers officers) {
        this.courses = courses;
        this.awards = awards;
        this.recipients = recipients;
        this.officers = officers;
    }

    /// Who is to get it.
    record Recipient(
            NomineeKind kind,
            String name,
            @Nullable String organisation,
            @Nullable String country,
            @Nullable List<String> partners,
            @Nullable String contactEmail,
            @Nullable String link) {}

    /// Such a category has no roll, and any other no award to decide.
    boolean isAwardedDirectly(Place place) {
        return courses.find(place.course())
                .filter(kept -> kept.state().terms().preset() == Preset.DIRECT)
                .isPresent();
    }

    Optional<Proposal> open(Place place) {
        return courses.find(place.course()).map(Kept::state).map(Course::proposal);
    }

    Outcome<Proposing.View> propose(
            Place place,
            @Nullable Recipient recipient,
            @Nullable Map<String, String> citation,
            @Nullable String acceptance,
            Caller caller,
            Ask ask) {
        return officers.by(caller, place, ORGANISER)
                .then(by -> award(recipient, citation, acceptance)
                        .then(award -> awards.propose(place.edition(), place.category(), award, by, ask)))
                .then(kept -> Proposing.made(kept.state().proposal()));
    }

    private static Outcome<DecideDirectAward.Award> award(
            @Nullable Recipient it, @Nullable Map<String, String> citation, @Nullable String acceptance) {
        if (it == null) {
            return Outcome.refused(Refusal.invalid("/nominee", "required", "must be there"));
        }
        Nominee.File file = new Nominee.File(
                it.organisation(),
                it.country(),
                Objects.requireNonNullElse(it.partners(), List.of()),
                Objects.requireNonNullElse(citation, Map.of()),
                it.link());
        return Outcome.done(new DecideDirectAward.Award(
                new Nominee.Identity(it.kind(), it.name(), it.contactEmail(), null),
                file,
                Objects.requireNonNullElse(acceptance, "")));
    }

    Outcome<DecidedView> approve(Place place, String payloadHash, Caller caller, Ask ask) {
        Role role = caller.has(RETURNING_OFFICER, place.edition()) ? RETURNING_OFFICER : SECOND_OFFICER;
        Outcome<Kept<Course>> approved = officers.by(caller, place, role)
                .then(by -> awards.approve(place.edition(), place.category(), payloadHash, by, ask));
        if (approved instanceof Done<Kept<Course>>(Kept<Course> kept)) {
            recipients.make(kept.state());
        }
        return approved.map(kept -> new DecidedView(
                place.edition(),
                place.category(),
                DecideDirectAward.ACT,
                kept.state().direct() != null,
                kept.state().proposal() == null
                        ? List.of()
                        : kept.state().proposal().approved().stream()
                                .map(By::person)
                                .toList()));
    }

    Outcome<Kept<Course>> withdraw(Place place, String person, Ask ask) {
        return awards.withdraw(place.edition(), place.category(), person, ask);
    }
}
