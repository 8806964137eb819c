package io.palmares.nominations.people;

import io.palmares.nominations.store.Aggregates;
import io.palmares.nominations.store.Kept;
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
