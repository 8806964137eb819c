package io.palmares.nominations.electorate;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Outcome;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.DoChores;

/// Cuts what links people to the keys of a vote that was cancelled before its boxes were sealed. Of any other the roll
/// key was destroyed before the count, by two officers and in the log.
public final class ForgetRollKey implements DoChores.Work {
    private final Electorates electorates;

    public ForgetRollKey(Electorates electorates) {
        this.electorates = electorates;
    }

    @Override
    public boolean doFor(Course course) {
        if (electorates.find(course.id()).isEmpty()) {
            return true;
        }
        return electorates.change(
                        course.id(),
                        Ask.plain(),
                        kept -> Outcome.done(Change.silently(kept.state().withoutKey())))
                instanceof Outcome.Done;
    }
}
