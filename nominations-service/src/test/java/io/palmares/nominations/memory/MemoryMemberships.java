package io.palmares.nominations.memory;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.people.Membership;
import io.palmares.nominations.people.Memberships;
import java.util.List;

public class MemoryMemberships extends Memory<Membership, Void> implements Memberships {
    @Override
    public List<Membership> everOfEdition(String edition) {
        return where(it -> it.edition().equals(edition)).stream()
                .map(Kept::state)
                .toList();
    }

    @Override
    public List<Membership> everOfPerson(String person) {
        return where(it -> it.person().equals(person)).stream().map(Kept::state).toList();
    }
}
