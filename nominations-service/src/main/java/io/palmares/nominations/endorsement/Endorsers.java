package io.palmares.nominations.endorsement;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Relation;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who supports whom in a category. The endorsements of merged nominees count for the one they were merged into: each
/// member once, and nobody who nominated the same one.
public final class Endorsers {
    private final Endorsements endorsements;
    private final Nominees nominees;

    public Endorsers(Endorsements endorsements, Nominees nominees) {
        this.endorsements = endorsements;
        this.nominees = nominees;
    }

    /// By the nominee they count for, of these; the earlier first.
    public Map<String, List<Endorsement>> of(String edition, String category, Set<String> some) {
        Merges merges = Merges.in(nominees, edition, category);
        return counted(
                merges, endorsements.ofNominees(merges.joining(some)).stream().map(Kept::state));
    }

    /// The jurors among them, by nominee: all that the jury has to know.
    public Map<String, List<Relation>> onPanel(Course course) {
        Stream<Endorsement> theirs = course.panel().seats().stream()
                .flatMap(seat -> endorsements.ofMember(course.edition(), course.category(), seat.person()).stream());
        Map<String, List<Relation>> related = new TreeMap<>();
        counted(Merges.in(nominees, course.edition(), course.category()), theirs)
                .forEach((nominee, given) -> related.put(
                        nominee,
                        given.stream()
                                .map(it -> new Relation(Relation.Kind.ENDORSER, it.member()))
                                .toList()));
        return related;
    }

    /// Whether a person endorsed somebody who stands here: any nominee, and once they are frozen, a candidate.
    public boolean isOne(Course course, String person) {
        List<Endorsement> given = endorsements.ofMember(course.edition(), course.category(), person);
        if (given.isEmpty()) {
            return false;
        }
        Merges merges = Merges.in(nominees, course.edition(), course.category());
        return given.stream()
                .filter(Endorsement::stands)
                .map(it -> merges.into(it.nominee()))
                .anyMatch(
                        course.candidates().isEmpty()
                                ? merges::isHere
                                : nominee -> course.candidates().stream()
                                        .anyMatch(it -> it.nominee().equals(nominee)));
    }

    /// A nominee was moved to another category: its endorsements go along, also those that came with a merge. May be
    /// done twice.
    public void moveAlong(Nominee from, Nominee to) {
        of(from.edition(), from.category(), Set.of(from.nominee())).getOrDefault(from.nominee(), List.of()).stream()
                .map(it -> it.along(to.category(), to.nominee()))
                .forEach(it -> endorsements.create(it.id(), Ask.plain(), Change.silently(it)));
    }

    private static Map<String, List<Endorsement>> counted(Merges merges, Stream<Endorsement> given) {
        return given.filter(Endorsement::stands)
                .filter(it -> !merges.isByNominator(it))
                .sorted(Comparator.comparing(Endorsement::at))
                .collect(Collectors.groupingBy(
                        it -> merges.into(it.nominee()),
                        Collectors.collectingAndThen(
                                Collectors.toMap(
                                        Endorsement::member,
                                        Function.identity(),
                                        (earlier, later) -> earlier,
                                        LinkedHashMap::new),
                                once -> List.copyOf(once.values()))));
    }
}
