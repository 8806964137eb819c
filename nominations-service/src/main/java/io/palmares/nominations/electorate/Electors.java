package io.palmares.nominations.electorate;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import java.util.List;

/// All electors of all categories.
public interface Electors extends Aggregates<Elector, Void> {
    /// Those who are still to be told that their right was fetched.
    List<Kept<Elector>> withLetter();

    List<Elector> ofPerson(String person);

    /// Those on a version of a category's roll, or prepared for it.
    List<Elector> ofRoll(String edition, String category, int rollVersion);

    void forget(String id);
}
