package io.palmares.nominations.memory;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nomination.Nominations;
import java.util.List;

public final class MemoryNominations extends Memory<Nomination, Void> implements Nominations {
    @Override
    public List<Kept<Nomination>> ofMember(String edition, String category, String member) {
        return where(it -> it.edition().equals(edition)
                && it.category().equals(category)
                && it.member().equals(member));
    }

    @Override
    public List<Kept<Nomination>> ofPerson(String member) {
        return where(it -> it.member().equals(member));
    }

    @Override
    public List<Kept<Nomination>> ofCategory(String edition, String category) {
        return where(it -> it.edition().equals(edition) && it.category().equals(category));
    }

    @Override
    public List<String> toAttach() {
        return where(Nomination::attach).stream().map(Kept::id).toList();
    }
}
