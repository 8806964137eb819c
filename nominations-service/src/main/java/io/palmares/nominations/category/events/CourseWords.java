package io.palmares.nominations.category.events;

import io.palmares.aggregate.mongo.Words;
import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.CandidatesFrozen;
import io.palmares.contracts.event.CategoryFinal;
import io.palmares.contracts.event.CategoryMoved;
import io.palmares.contracts.event.CategoryState;
import io.palmares.contracts.event.DirectAwardDecided;
import io.palmares.contracts.event.FrozenCandidate;
import io.palmares.contracts.event.LogFilePart;
import io.palmares.contracts.event.NominationsClosed;
import io.palmares.contracts.event.PanelAppointed;
import io.palmares.contracts.event.PanelMember;
import io.palmares.contracts.event.RelationKind;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.Subject;
import io.palmares.nominations.category.Candidate;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Direct;
import io.palmares.nominations.category.LogFile;
import io.palmares.nominations.category.Relation;
import io.palmares.nominations.category.Transition;
import java.util.Objects;

/// Categories in the published language.
public final class CourseWords implements Words<Course, Course.Fact> {
    @Override
    public NewEvent of(Course course, Course.Fact fact) {
        return switch (fact) {
            case Course.Fact.Moved(Transition transition) ->
                event(course, Contracts.CATEGORY_MOVED, moved(course, transition));
            case Course.Fact.PanelAppointed() -> event(course, Contracts.PANEL_APPOINTED, panel(course));
            case Course.Fact.NominationsClosed(var list) ->
                event(
                        course,
                        Contracts.NOMINATIONS_CLOSED,
                        new NominationsClosed(course.edition(), course.category(), list.root(), list.size()));
            case Course.Fact.FilePart(var file, var part) ->
                event(course, Contracts.LOG_FILE_PART, part(course, file, part));
            case Course.Fact.CandidatesFrozen(var entry) ->
                event(course, Contracts.CANDIDATES_FROZEN, frozen(course, entry));
            case Course.Fact.DirectDecided() -> event(course, Contracts.DIRECT_AWARD_DECIDED, direct(course));
            case Course.Fact.BecameFinal(var at) ->
                event(course, Contracts.CATEGORY_FINAL, new CategoryFinal(course.edition(), course.category(), at));
        };
    }

    private static NewEvent event(Course course, Contract<?> contract, Object data) {
        return new NewEvent(
                new EventKind(contract.type(), contract.topic()),
                new Subject("category/" + course.id(), course.id()),
                data);
    }

    private static CategoryMoved moved(Course course, Transition transition) {
        return new CategoryMoved(
                course.edition(),
                course.category(),
                transition.from() == null
                        ? CategoryState.DRAFT
                        : CategoryState.valueOf(transition.from().name()),
                CategoryState.valueOf(transition.to().name()),
                transition.who(),
                transition.why(),
                transition.at());
    }

    private static PanelAppointed panel(Course course) {
        return new PanelAppointed(
                course.edition(),
                course.category(),
                course.panel().version(),
                course.panel().seats().stream()
                        .map(seat -> new PanelMember(seat.person(), seat.organisation(), seat.chair()))
                        .toList());
    }

    private static LogFilePart part(Course course, LogFile file, int part) {
        return new LogFilePart(
                course.edition(), course.category(), file.root(), file.size(), part, file.parts(), file.part(part));
    }

    private static CandidatesFrozen frozen(Course course, String entry) {
        return new CandidatesFrozen(
                course.edition(),
                course.category(),
                course.terms().rulebookHash(),
                course.candidates().stream().map(CourseWords::candidate).toList(),
                entry);
    }

    private static FrozenCandidate candidate(Candidate candidate) {
        return new FrozenCandidate(
                candidate.candidate(),
                candidate.nominee(),
                candidate.label(),
                candidate.related().stream().map(CourseWords::relation).toList());
    }

    private static io.palmares.contracts.event.Relation relation(Relation relation) {
        return new io.palmares.contracts.event.Relation(
                RelationKind.valueOf(relation.kind().name()), relation.to());
    }

    private static DirectAwardDecided direct(Course course) {
        Direct direct = Objects.requireNonNull(course.direct());
        return new DirectAwardDecided(
                course.edition(),
                course.category(),
                direct.nominee(),
                direct.candidate(),
                direct.label(),
                direct.citationHash(),
                course.schedule().embargoUntil());
    }
}
