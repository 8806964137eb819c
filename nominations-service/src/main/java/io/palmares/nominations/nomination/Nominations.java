package io.palmares.nominations.nomination;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import java.util.List;

/// All nominations; the id is the nominator's slot.
public interface Nominations extends Aggregates<Nomination, Void> {
    List<Kept<Nomination>> ofMember(String edition, String category, String member);

    List<Kept<Nomination>> ofPerson(String member);

    List<Kept<Nomination>> ofCategory(String edition, String category);

    /// Those that still have to be brought to their nominee.
    List<String> toAttach();
}
