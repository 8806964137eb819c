package io.palmares.nominations.nominee;

import io.palmares.nominations.category.AppointPanel;
import io.palmares.nominations.category.Relation;

/// Who stands in a category themselves.
public final class NomineesStanding implements AppointPanel.Standing {
    private final Nominees nominees;
    private final Relations relations;

    public NomineesStanding(Nominees nominees, Relations relations) {
        this.nominees = nominees;
        this.relations = relations;
    }

    @Override
    public boolean isNominee(String edition, String category, String person) {
        Relation self = new Relation(Relation.Kind.SELF, person);
        return nominees.ofCategory(edition, category).stream()
                .filter(kept -> kept.state().state() != Nominee.State.MOVED)
                .anyMatch(kept -> relations.of(kept.state()).contains(self));
    }
}
