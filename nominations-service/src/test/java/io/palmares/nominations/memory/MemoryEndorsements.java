package io.palmares.nominations.memory;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.endorsement.Endorsement;
import io.palmares.nominations.endorsement.Endorsements;
import java.util.List;

public final class MemoryEndorsements extends Memory<Endorsement, Void> implements Endorsements {
    @Override
    public List<Kept<Endorsement>> ofNominee(String nominee) {
        return where(it -> it.nominee().equals(nominee));
    }

    @Override
    public List<Endorsement> ofCategory(String edition, String category) {
        return where(it -> it.edition().equals(edition) && it.category().equals(category)).stream()
                .map(Kept::state)
                .toList();
    }

    @Override
    public List<Endorsement> ofMember(String edition, String category, String member) {
        return ofCategory(edition, category).stream()
                .filter(it -> it.member().equals(member))
                .toList();
    }

    @Override
    public List<Kept<Endorsement>> ofPerson(String member) {
        return where(it -> it.member().equals(member));
    }
}
