package io.palmares.nominations.electorate;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import java.util.List;

/// All electors of all categories.
public interface Electors extends Aggregates<Elector, Void> {
    /// Those who are still to be told that their right was fetched.
    List<Kept<Elector>> withLetter();

    List<Elector> ofPerson(String person);

    List<Elector> ofCategory(String edition, String category);
}
