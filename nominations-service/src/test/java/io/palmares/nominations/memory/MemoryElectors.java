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
    public List<Elector> ofRoll(String edition, String category, int rollVersion) {
        return where(it -> it.edition().equals(edition)
                        && it.category().equals(category)
                        && it.rollVersion() == rollVersion)
                .stream()
                .map(Kept::state)
                .toList();
    }

    @Override
    public void forget(String id) {
        remove(id);
    }
}
