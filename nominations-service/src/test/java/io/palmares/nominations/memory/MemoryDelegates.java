package io.palmares.nominations.memory;

import io.palmares.nominations.people.Delegate;
import io.palmares.nominations.people.Delegates;

public final class MemoryDelegates extends Memory<Delegate, Void> implements Delegates {
    @Override
    public boolean end(String id) {
        return remove(id);
    }
}
