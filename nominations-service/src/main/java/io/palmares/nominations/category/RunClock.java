package io.palmares.nominations.category;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.ledger.Hash;
import io.palmares.ledger.ItemList;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Lets the categories' instants come, in order, however many have passed.
public final class RunClock {
    private final Courses courses;
    private final InForce inForce;
    private final BeforeConsentEnds before;
    private final Closing closing;
    private final InstantSource clock;

    public RunClock(Courses courses, InForce inForce, BeforeConsentEnds before, Closing closing, InstantSource clock) {
        this.courses = courses;
        this.inForce = inForce;
        this.before = before;
        this.closing = closing;
        this.clock = clock;
    }

    /// What was decided before an instant comes first, also after a crash.
    @FunctionalInterface
    public interface InForce {
        /// Whether every ruling in force is carried out.
        boolean carriedOut(String edition, String category);
    }

    /// What must be done for every nominee before the end of consent is written down; may be done twice.
    @FunctionalInterface
    public interface BeforeConsentEnds {
        void timeOut(String edition, String category, Instant at);
    }

    /// Closes every nomination that stands; may be done twice.
    @FunctionalInterface
    public interface Closing {
        /// Their salted hashes, base64url.
        List<String> close(String edition, String category);
    }

    /// A category that cannot go on keeps no other from going on.
    ///
    /// @throws IllegalStateException in the end, if there was one
    public void run() {
        Instant now = clock.instant();
        List<RuntimeException> failures = new ArrayList<>();
        courses.due(now).forEach(id -> {
            try {
                run(id, now);
            } catch (RuntimeException e) {
                failures.add(new IllegalStateException("category " + id + " cannot go on", e));
            }
        });
        if (!failures.isEmpty()) {
            RuntimeException first = failures.getFirst();
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
    }

    private void run(String id, Instant now) {
        boolean more = courses.find(id)
                .map(Kept::state)
                .filter(course -> inForce.carriedOut(course.edition(), course.category()))
                .isPresent();
        while (more) {
            more = courses.find(id).filter(kept -> step(kept, now)).isPresent();
        }
    }

    private boolean step(Kept<Course> kept, Instant now) {
        Course course = kept.state();
        Instant due = course.due().orElse(Instant.MAX);
        if (now.isBefore(due)) {
            return false;
        }
        if (course.awaitsList()) {
            return list(course);
        }
        if (course.state() == State.SCREENING) {
            before.timeOut(course.edition(), course.category(), due);
        }
        Outcome<Kept<Course>> stepped = courses.change(
                kept.id(),
                Ask.plain(),
                newest -> Outcome.done(
                        Moves.byClock(newest.state(), now).orElseGet(() -> Change.silently(newest.state()))));
        return stepped instanceof Outcome.Done;
    }

    /// Once the state refuses further nominations.
    private boolean list(Course course) {
        List<Hash> hashes = closing.close(course.edition(), course.category()).stream()
                .map(Hash::parse)
                .sorted()
                .toList();
        LogFile file = LogFile.ofBytes(ItemList.ofHashes(hashes));
        return courses.change(course.id(), Ask.plain(), kept -> Outcome.done(Moves.listed(kept.state(), file)))
                instanceof Outcome.Done;
    }
}
