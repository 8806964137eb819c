package io.palmares.nominations.category;

import io.palmares.aggregate.Proposal;
import io.palmares.messaging.AppliedThrough;
import io.palmares.nominations.rulebook.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The course of one category, from publication to its end: this service's own acts and what the others told.
///
/// @param before where it stood when it was suspended
/// @param consentEnded whether unanswered nominees have been timed out
/// @param silentForgotten whether nominees who declined or were silent are made anonymous
/// @param carried rulings that this course has taken up
/// @param applied how far the others' events are taken over
public record Course(
        String edition,
        String category,
        Terms terms,
        State state,
        @Nullable State before,
        @Nullable Instant suspendedAt,
        Schedule schedule,
        boolean consentEnded,
        boolean silentForgotten,
        List<Transition> transitions,
        Panel panel,
        List<Candidate> candidates,
        List<String> finalists,
        List<Box> boxes,
        @Nullable Ending ending,
        List<Objection> objections,
        @Nullable Direct direct,
        @Nullable Proposal proposal,
        List<String> carried,
        AppliedThrough applied) {

    /// Calendar days after the end of consent.
    static final int SILENT_DAYS = 30;

    public Course {
        transitions = List.copyOf(transitions);
        candidates = List.copyOf(candidates);
        finalists = List.copyOf(finalists);
        boxes = List.copyOf(boxes);
        objections = List.copyOf(objections);
        carried = List.copyOf(carried);
    }

    /// What others are told.
    public sealed interface Fact {
        record Moved(Transition transition) implements Fact {}

        record PanelAppointed() implements Fact {}

        record CandidatesFrozen() implements Fact {}

        record DirectDecided() implements Fact {}

        record BecameFinal(Instant at) implements Fact {}
    }

    public static String id(String edition, String category) {
        return edition + ":" + category;
    }

    public String id() {
        return id(edition, category);
    }

    public Optional<Candidate> candidate(String id) {
        return candidates.stream().filter(c -> c.candidate().equals(id)).findFirst();
    }

    public Optional<Box> box(String electorClass) {
        return boxes.stream().filter(b -> b.electorClass().equals(electorClass)).findFirst();
    }

    /// Whether a box may still carry out rulings of its own.
    public boolean hasOpenBoxes() {
        return boxes.stream().anyMatch(box -> box.stage().compareTo(Box.Stage.SEALED) < 0);
    }

    /// The next instant at which the clock does something here.
    public Optional<Instant> due() {
        return Optional.ofNullable(
                switch (state) {
                    case PUBLISHED -> schedule.nominationsOpen();
                    case NOMINATING -> schedule.nominationsClose();
                    case SCREENING -> consentEnded ? null : schedule.consentBy();
                    case ANNOUNCED ->
                        objections.stream().anyMatch(Objection::isOpen) || ending == null ? null : ending.finalAt();
                    case JURY, SHORTLISTED, VOTING, COUNTING, CERTIFIED, FINAL, SUSPENDED, CANCELLED -> null;
                });
    }

    /// When nominees who declined or were silent are to be made anonymous.
    public Optional<Instant> forgetDue() {
        return consentEnded && !silentForgotten && schedule.consentBy() != null
                ? Optional.of(schedule.consentBy()
                        .atZone(ZoneId.of(terms.zone()))
                        .plusDays(SILENT_DAYS)
                        .toInstant())
                : Optional.empty();
    }

    /// The state people see: where it stood, if it is suspended.
    public State underlying() {
        return state == State.SUSPENDED && before != null ? before : state;
    }

    Course with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.course();
    }

    /// The next course, while it is put together.
    static final class Draft {
        private final Course from;
        Terms terms;
        State state;

        @Nullable
        State before;

        @Nullable
        Instant suspendedAt;

        Schedule schedule;
        boolean consentEnded;
        boolean silentForgotten;
        List<Transition> transitions;
        Panel panel;
        List<Candidate> candidates;
        List<String> finalists;
        List<Box> boxes;

        @Nullable
        Ending ending;

        List<Objection> objections;

        @Nullable
        Direct direct;

        @Nullable
        Proposal proposal;

        List<String> carried;
        AppliedThrough applied;

        private Draft(Course from) {
            this.from = from;
            terms = from.terms;
            state = from.state;
            before = from.before;
            suspendedAt = from.suspendedAt;
            schedule = from.schedule;
            consentEnded = from.consentEnded;
            silentForgotten = from.silentForgotten;
            transitions = new ArrayList<>(from.transitions);
            panel = from.panel;
            candidates = from.candidates;
            finalists = from.finalists;
            boxes = new ArrayList<>(from.boxes);
            ending = from.ending;
            objections = new ArrayList<>(from.objections);
            direct = from.direct;
            proposal = from.proposal;
            carried = new ArrayList<>(from.carried);
            applied = from.applied;
        }

        private Course course() {
            return new Course(
                    from.edition,
                    from.category,
                    terms,
                    state,
                    before,
                    suspendedAt,
                    schedule,
                    consentEnded,
                    silentForgotten,
                    transitions,
                    panel,
                    candidates,
                    finalists,
                    boxes,
                    ending,
                    objections,
                    direct,
                    proposal,
                    carried,
                    applied);
        }
    }
}
