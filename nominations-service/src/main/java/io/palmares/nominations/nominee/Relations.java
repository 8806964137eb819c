package io.palmares.nominations.nominee;

import io.palmares.nominations.category.Relation;
import io.palmares.nominations.category.Relation.Kind;
import io.palmares.nominations.people.Membership;
import io.palmares.nominations.people.Memberships;
import io.palmares.nominations.people.Organisations;
import io.palmares.nominations.people.People;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom and what a nominee is tied to, as far as the programme knows.
public final class Relations {
    private final People people;
    private final Memberships memberships;
    private final Organisations organisations;

    public Relations(People people, Memberships memberships, Organisations organisations) {
        this.people = people;
        this.memberships = memberships;
        this.organisations = organisations;
    }

    public List<Relation> of(Nominee nominee) {
        List<Relation> related = new ArrayList<>();
        String key = nominee.identity().contactKey();
        if (key != null) {
            people.byEmail(key).ifPresent(person -> {
                related.add(new Relation(Kind.SELF, person.id()));
                memberships
                        .ever(nominee.edition(), person.id())
                        .map(kept -> kept.state())
                        .map(Membership::organisation)
                        .ifPresent(organisation -> related.add(new Relation(Kind.ORGANISATION, organisation)));
            });
        }
        organisation(nominee.file().organisation(), Kind.ORGANISATION, related);
        nominee.file().partners().forEach(partner -> organisation(partner, Kind.PARTNER, related));
        nominee.supports().stream()
                .filter(support -> !support.self())
                .forEach(support -> related.add(new Relation(Kind.NOMINATOR, support.member())));
        return related.stream().distinct().toList();
    }

    private void organisation(@Nullable String id, Kind kind, List<Relation> related) {
        if (id != null && organisations.find(id).isPresent()) {
            related.add(new Relation(kind, id));
        }
    }
}
