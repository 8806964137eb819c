package io.palmares.nominations.category;

import io.palmares.aggregate.Proposal;
import io.palmares.messaging.AppliedThrough;
import io.palmares.nominations.rulebook.Schedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The next course, while it is put together.
final class CourseDraft {
    private final Course from;
    Terms terms;
    State state;

    @Nullable
    State before;

    @Nullable
    Instant suspendedAt;

    Schedule schedule;
    boolean consentEnded;
    List<Chore.Due> done;
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

    Course.@Nullable Submitted nominations;

    AppliedThrough applied;

    CourseDraft(Course from) {
        this.from = from;
        terms = from.terms();
        state = from.state();
        before = from.before();
        suspendedAt = from.suspendedAt();
        schedule = from.schedule();
        consentEnded = from.consentEnded();
        done = new ArrayList<>(from.done());
        transitions = new ArrayList<>(from.transitions());
        panel = from.panel();
        candidates = from.candidates();
        finalists = from.finalists();
        boxes = new ArrayList<>(from.boxes());
        ending = from.ending();
        objections = new ArrayList<>(from.objections());
        direct = from.direct();
        proposal = from.proposal();
        carried = new ArrayList<>(from.carried());
        nominations = from.nominations();
        applied = from.applied();
    }

    Course course() {
        return new Course(
                from.edition(),
                from.category(),
                terms,
                state,
                before,
                suspendedAt,
                schedule,
                consentEnded,
                done,
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
                nominations,
                applied);
    }
}
