package io.palmares.nominations.memory;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.electorate.Elector;
import io.palmares.nominations.electorate.Electors;
import java.util.List;

public final class MemoryElectors extends Memory<Elector, Void> implements Electors {
    @Override
    public List<Kept<Elector>> withLetter() {
        return where(Elector::letter);
    }

    @Override
    public List<Elector> ofPerson(String person) {
        return where(it -> it.person().equals(person)).stream().map(Kept::state).toList();
    }

    @Override
    public List<Elector> ofCategory(String edition, String category) {
        return where(it -> it.edition().equals(edition) && it.category().equals(category)).stream()
                .map(Kept::state)
                .toList();
    }
}
