package io.palmares.nominations.people;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import java.util.List;
import java.util.Optional;

/// All memberships, one for each person and edition.
public interface Memberships extends Aggregates<Membership, Void> {
    List<Membership> ofEdition(String edition);

    List<Membership> ofPerson(String person);

    default Optional<Kept<Membership>> of(String edition, String person) {
        return find(Membership.id(edition, person));
    }
}
