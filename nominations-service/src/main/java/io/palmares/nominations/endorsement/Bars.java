package io.palmares.nominations.endorsement;

import io.palmares.contracts.rulebook.OwnCandidate;
import io.palmares.nominations.category.Relation;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Relations;
import io.palmares.nominations.people.Memberships;
import java.util.List;
import java.util.Optional;

/// Whom a member may not endorse: themselves, whom they nominated, and their own organisation, where the rulebook
/// withholds the vote for it, too.
public final class Bars {
    private final Relations relations;
    private final Memberships memberships;
    private final CategoryRules rules;

    public Bars(Relations relations, Memberships memberships, CategoryRules rules) {
        this.relations = relations;
        this.memberships = memberships;
        this.rules = rules;
    }

    Optional<Bar> of(Nominee nominee, Endorser who) {
        List<Relation> related = relations.of(nominee);
        if (related.contains(new Relation(Relation.Kind.SELF, who.member()))) {
            return Optional.of(Bar.SELF);
        }
        if (related.contains(new Relation(Relation.Kind.NOMINATOR, who.member()))) {
            return Optional.of(Bar.NOMINATOR);
        }
        return isOwn(related, who) && withholdsOwn(who) ? Optional.of(Bar.ORGANISATION) : Optional.empty();
    }

    private boolean isOwn(List<Relation> related, Endorser who) {
        return memberships.of(who.edition(), who.member()).stream()
                .map(kept -> kept.state().organisation())
                .anyMatch(own -> related.contains(new Relation(Relation.Kind.ORGANISATION, own))
                        || related.contains(new Relation(Relation.Kind.PARTNER, own)));
    }

    private boolean withholdsOwn(Endorser who) {
        return rules.of(who.edition(), who.category())
                .filter(force -> force.rulebook().ownCandidate() == OwnCandidate.WITHHOLD)
                .isPresent();
    }
}
