package io.palmares.nominations.category;

import io.palmares.aggregate.Proposal;
import io.palmares.messaging.AppliedThrough;
import io.palmares.nominations.rulebook.Schedule;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The course of one category, from publication to its end: this service's own acts and what the others told.
///
/// @param before where it stood when it was suspended or cancelled, and how far the others went on since
/// @param consentEnded whether unanswered nominees have been timed out
/// @param done chores, each with the instant it was for
/// @param carried rulings that this course has taken up
/// @param nominations the list of those that stood when nominations closed, once it is made
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
        List<Chore.Due> done,
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
        @Nullable Submitted nominations,
        AppliedThrough applied) {

    public Course {
        done = List.copyOf(done);
        transitions = List.copyOf(transitions);
        candidates = List.copyOf(candidates);
        finalists = List.copyOf(finalists);
        boxes = List.copyOf(boxes);
        objections = List.copyOf(objections);
        carried = List.copyOf(carried);
    }

    /// The list of the nominations that stood when nominations closed.
    ///
    /// @param root RFC 6962, over the ascending salted hashes
    public record Submitted(String root, int size) {}

    /// What others are told.
    public sealed interface Fact {
        record Moved(Transition transition) implements Fact {}

        record PanelAppointed() implements Fact {}

        /// Nominations are closed, and their list is made.
        record NominationsClosed(Submitted list) implements Fact {}

        /// A part of a list that the log names.
        record FilePart(LogFile file, int part) implements Fact {}

        /// The candidates are fixed.
        ///
        /// @param entry the log's, base64url
        record CandidatesFrozen(String entry) implements Fact {}

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

    /// Cancelled when everything was sealed: it is counted, and its count becomes public, all the same, so that no
    /// unwelcome result can vanish.
    public boolean isStillCounted() {
        return state == State.CANCELLED && before != null && !before.isBefore(State.COUNTING);
    }

    /// Whether anything is still to be voted, counted or told.
    public boolean isOver() {
        return state.isOver() && !(isStillCounted() && announcedAt() == null);
    }

    @Nullable
    Instant announcedAt() {
        return ending == null ? null : ending.announcedAt();
    }

    /// An objection is against what was announced, and keeps the category open.
    public boolean isOpenToObjections() {
        return announcedAt() != null && (state == State.ANNOUNCED || isStillCounted());
    }

    boolean awaitsAnswer() {
        return objections.stream().anyMatch(Objection::isOpen);
    }

    /// The next instant at which the clock does something here.
    public Optional<Instant> due() {
        return Optional.ofNullable(
                switch (state) {
                    case PUBLISHED -> schedule.nominationsOpen();
                    case NOMINATING -> schedule.nominationsClose();
                    case SCREENING -> screeningDue();
                    case ANNOUNCED -> awaitsAnswer() || ending == null ? null : ending.finalAt();
                    case JURY, SHORTLISTED, VOTING, COUNTING, CERTIFIED, FINAL, SUSPENDED, CANCELLED -> null;
                });
    }

    /// Whether nominations are closed and not listed yet.
    public boolean awaitsList() {
        return state == State.SCREENING && nominations == null;
    }

    private @Nullable Instant screeningDue() {
        if (awaitsList()) {
            return schedule.nominationsClose();
        }
        return consentEnded ? null : schedule.consentBy();
    }

    /// What is still to be done for its people, in the order of its instants.
    public List<Chore.Due> chores() {
        return Arrays.stream(Chore.values())
                .flatMap(chore -> chore.due(this).stream())
                .filter(due -> !done.contains(due))
                .sorted(Comparator.comparing(Chore.Due::at))
                .toList();
    }

    public Optional<Instant> choreDue() {
        return chores().stream().map(Chore.Due::at).findFirst();
    }

    /// Whether a chore has been done for an instant at least.
    public boolean has(Chore chore) {
        return done.stream().anyMatch(due -> due.chore() == chore);
    }

    public Course having(Chore.Due due) {
        return with(next -> {
            next.done.add(due);
            if (due.chore() == Chore.FORGET_LOST && state == State.CANCELLED) {
                next.direct = null;
            }
        });
    }

    /// When it became final or was cancelled.
    public @Nullable Instant ended() {
        return state.isOver() ? transitions.getLast().at() : null;
    }

    /// The state people see: where it stood, if it is suspended.
    public State underlying() {
        return state == State.SUSPENDED && before != null ? before : state;
    }

    Course with(Consumer<CourseDraft> change) {
        CourseDraft draft = new CourseDraft(this);
        change.accept(draft);
        return draft.course();
    }
}
