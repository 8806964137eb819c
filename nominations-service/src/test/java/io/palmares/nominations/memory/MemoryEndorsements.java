package io.palmares.nominations.memory;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.endorsement.Endorsement;
import io.palmares.nominations.endorsement.Endorsements;
import java.util.List;
import java.util.Set;

public final class MemoryEndorsements extends Memory<Endorsement, Void> implements Endorsements {
    @Override
    public List<Kept<Endorsement>> ofNominees(Set<String> nominees) {
        return where(it -> nominees.contains(it.nominee()));
    }

    @Override
    public List<Endorsement> ofMember(String edition, String category, String member) {
        return where(it -> it.edition().equals(edition)
                        && it.category().equals(category)
                        && it.member().equals(member))
                .stream()
                .map(Kept::state)
                .toList();
    }

    @Override
    public List<Kept<Endorsement>> ofPerson(String member) {
        return where(it -> it.member().equals(member));
    }
}
