package io.palmares.nominations.endorsement;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import java.util.List;
import java.util.Set;

/// All endorsements, one for each member and nominee.
public interface Endorsements extends Aggregates<Endorsement, Void> {
    List<Kept<Endorsement>> ofNominees(Set<String> nominees);

    List<Endorsement> ofMember(String edition, String category, String member);

    List<Kept<Endorsement>> ofPerson(String member);

    /// Its words are gone.
    default void forget(String id) {
        change(
                id,
                Ask.plain(),
                kept -> Outcome.done(Change.silently(kept.state().forgotten())));
    }
}
