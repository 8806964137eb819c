package io.palmares.nominations.memory;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.util.List;

public class MemoryNominees extends Memory<Nominee, Nominee.Fact> implements Nominees {
    @Override
    public List<Kept<Nominee>> ofCategory(String edition, String category) {
        return where(it -> it.edition().equals(edition) && it.category().equals(category));
    }

    @Override
    public List<Kept<Nominee>> withLetter() {
        return where(Nominee::letter);
    }

    @Override
    public List<Nominee> ofContact(String contactKey) {
        return where(it -> contactKey.equals(it.identity().contactKey())).stream()
                .map(Kept::state)
                .toList();
    }
}
