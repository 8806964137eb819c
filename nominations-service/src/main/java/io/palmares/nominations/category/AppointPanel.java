package io.palmares.nominations.category;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.people.LookUpPerson;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Seats the jury of a category; the newest panel replaces the one before.
public final class AppointPanel {
    private final Courses courses;
    private final LookUpPerson people;
    private final Standing standing;
    private final Endorsing endorsing;

    public AppointPanel(Courses courses, LookUpPerson people, Standing standing, Endorsing endorsing) {
        this.courses = courses;
        this.people = people;
        this.standing = standing;
        this.endorsing = endorsing;
    }

    /// Who stands in a category themselves: never its juror.
    @FunctionalInterface
    public interface Standing {
        boolean isNominee(String edition, String category, String person);
    }

    /// Who endorsed a candidate. The jury is told of those who sit on it at the freeze; who joins later must be none.
    @FunctionalInterface
    public interface Endorsing {
        boolean isEndorser(Course course, String person);
    }

    /// One to be seated.
    public record Member(String person, boolean chair) {}

    public Outcome<Kept<Course>> appoint(String edition, String category, List<Member> members, Ask ask) {
        Set<String> seen = new HashSet<>();
        return Outcome.unless(
                () -> seats(members).then(seats -> seat(edition, category, seats, ask)),
                new Check(
                        members.isEmpty(), Refusal.invalid("/members", "required", "a panel has at least one member")),
                new Check(
                        !members.stream().allMatch(member -> seen.add(member.person())),
                        Refusal.invalid("/members", "unique", "nobody sits twice")),
                new Check(
                        members.stream().filter(Member::chair).count() > 1,
                        Refusal.invalid("/members", "chair", "at most one member chairs")),
                Check.when(
                        members.stream().anyMatch(m -> standing.isNominee(edition, category, m.person())),
                        Rule.CONFLICTED,
                        "A nominee of the category cannot be its juror."));
    }

    private Outcome<Kept<Course>> seat(String edition, String category, List<Seat> seats, Ask ask) {
        return courses.change(
                Course.id(edition, category),
                ask,
                kept -> Outcome.unless(
                        () -> Outcome.done(Moves.seat(kept.state(), seats)),
                        Check.when(
                                !kept.state().terms().preset().hasJury(),
                                Rule.RULE_BROKEN,
                                "This category has no jury."),
                        Check.when(
                                !kept.state().underlying().isBefore(State.COUNTING),
                                Rule.WRONG_STATE,
                                "The category is past its jury."),
                        Check.when(
                                !kept.state().candidates().isEmpty() && joinsAsEndorser(kept.state(), seats),
                                Rule.CONFLICTED,
                                "Who endorsed a candidate cannot join the jury any more.")));
    }

    private boolean joinsAsEndorser(Course course, List<Seat> seats) {
        return seats.stream()
                .map(Seat::person)
                .filter(person -> !course.panel().seats(person))
                .anyMatch(person -> endorsing.isEndorser(course, person));
    }

    private Outcome<List<Seat>> seats(List<Member> members) {
        List<Seat> seats =
                members.stream().flatMap(member -> seat(member).stream()).toList();
        return seats.size() == members.size()
                ? Outcome.done(seats)
                : Outcome.refused(Refusal.invalid("/members", "known", "a member is nobody we know"));
    }

    private Optional<Seat> seat(Member member) {
        return people.byId(member.person())
                .map(found -> new Seat(member.person(), found.organisation(), member.chair()));
    }
}
