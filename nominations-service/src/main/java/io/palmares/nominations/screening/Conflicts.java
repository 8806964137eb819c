package io.palmares.nominations.screening;

import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Relation;
import io.palmares.nominations.endorsement.Endorsers;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.Relations;
import io.palmares.nominations.people.Membership;
import io.palmares.nominations.people.Memberships;
import io.palmares.nominations.people.People;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Whether a person is tied to a nominee of a category: officers are tested like jurors.
public final class Conflicts {
    private final Nominees nominees;
    private final Relations relations;
    private final Memberships memberships;
    private final People people;
    private final Endorsers endorsers;

    public Conflicts(
            Nominees nominees, Relations relations, Memberships memberships, People people, Endorsers endorsers) {
        this.nominees = nominees;
        this.relations = relations;
        this.memberships = memberships;
        this.people = people;
        this.endorsers = endorsers;
    }

    public boolean has(Course course, String person) {
        Set<String> organisations = new HashSet<>();
        memberships.everOfPerson(person).stream().map(Membership::organisation).forEach(organisations::add);
        people.find(person).map(kept -> kept.state().organisation()).ifPresent(organisations::add);
        return endorsers.isOne(course, person)
                || related(course)
                        .anyMatch(relation -> relation.kind().isOfOrganisation()
                                ? organisations.contains(relation.to())
                                : relation.to().equals(person));
    }

    private Stream<Relation> related(Course course) {
        return course.candidates().isEmpty()
                ? nominees.ofCategory(course.edition(), course.category()).stream()
                        .map(kept -> relations.of(kept.state()))
                        .flatMap(List::stream)
                : course.candidates().stream().flatMap(candidate -> candidate.related().stream());
    }
}
