package io.palmares.nominations.nominee;

import io.palmares.nominations.people.FurtherGrants;
import io.palmares.nominations.people.Person;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.Role;
import java.util.List;

/// Who is put forward somewhere is a nominee there.
public final class NominationsAsGrants implements FurtherGrants {
    private final Nominees nominees;

    public NominationsAsGrants(Nominees nominees) {
        this.nominees = nominees;
    }

    @Override
    public List<Grant> of(Person person) {
        return person.emailKey() == null
                ? List.of()
                : nominees.ofContact(person.emailKey()).stream()
                        .map(nominee -> new Grant(Role.NOMINEE, nominee.edition(), nominee.category()))
                        .toList();
    }
}
