package io.palmares.nominations.people;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import java.util.List;
import java.util.Optional;

/// All memberships, one for each person and edition, those that ended among them.
public interface Memberships extends Aggregates<Membership, Void> {
    List<Membership> everOfEdition(String edition);

    List<Membership> everOfPerson(String person);

    default Optional<Kept<Membership>> ever(String edition, String person) {
        return find(Membership.id(edition, person));
    }

    default List<Membership> ofEdition(String edition) {
        return everOfEdition(edition).stream().filter(Membership::isCurrent).toList();
    }

    default List<Membership> ofPerson(String person) {
        return everOfPerson(person).stream().filter(Membership::isCurrent).toList();
    }

    default Optional<Kept<Membership>> of(String edition, String person) {
        return ever(edition, person).filter(kept -> kept.state().isCurrent());
    }
}
