package io.palmares.nominations.nominee;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import java.util.List;

/// All nominees, by their id.
public interface Nominees extends Aggregates<Nominee, Nominee.Fact> {
    List<Kept<Nominee>> ofCategory(String edition, String category);

    /// Those whose mail is still to be queued.
    List<Kept<Nominee>> withLetter();

    /// Those who are reached at this address.
    List<Nominee> ofContact(String contactKey);
}
