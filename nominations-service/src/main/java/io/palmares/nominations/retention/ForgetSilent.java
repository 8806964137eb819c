package io.palmares.nominations.retention;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.DoChores;
import io.palmares.nominations.category.State;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;

/// Makes nominees anonymous who declined or never answered.
public final class ForgetSilent implements DoChores.Work {
    private final Nominees nominees;
    private final ForgetNominees forget;

    public ForgetSilent(Nominees nominees, ForgetNominees forget) {
        this.nominees = nominees;
        this.forget = forget;
    }

    @Override
    public boolean doFor(Course course) {
        nominees.ofCategory(course.edition(), course.category()).stream()
                .map(Kept::state)
                .filter(nominee -> isSilent(nominee.state(), course))
                .forEach(forget::forget);
        return true;
    }

    /// A cancelled category times nobody out: who has not answered by then is silent.
    private static boolean isSilent(Nominee.State state, Course course) {
        return state == Nominee.State.DECLINED
                || state == Nominee.State.TIMED_OUT
                || (state == Nominee.State.CONSENT_PENDING && course.state() == State.CANCELLED);
    }
}
