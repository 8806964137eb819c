package io.palmares.nominations.retention;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.DoChores;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Forgets the nominations that did not win, with their nominees. Winners stay, without what their jury read.
public final class ForgetLost implements DoChores.Work {
    private final Nominees nominees;
    private final Nominations nominations;
    private final ForgetNominees forget;

    public ForgetLost(Nominees nominees, Nominations nominations, ForgetNominees forget) {
        this.nominees = nominees;
        this.nominations = nominations;
        this.forget = forget;
    }

    @Override
    public boolean doFor(Course course) {
        List<Nominee> all = nominees.ofCategory(course.edition(), course.category()).stream()
                .map(Kept::state)
                .toList();
        Set<String> won = all.stream()
                .filter(nominee -> nominee.state().hasWon())
                .flatMap(nominee -> nominee.supports().stream())
                .map(Nominee.Support::nomination)
                .collect(Collectors.toSet());
        nominations.ofCategory(course.edition(), course.category()).stream()
                .map(Kept::id)
                .filter(id -> !won.contains(id))
                .forEach(forget::forgetNomination);
        all.stream().filter(nominee -> !nominee.state().hasWon()).forEach(forget::forget);
        all.stream().filter(nominee -> nominee.state().hasWon()).forEach(forget::closeFile);
        return true;
    }
}
