package io.palmares.voting.log;

class MemoryEditionEntriesTest implements EditionEntriesContract {
    @Override
    public EditionEntries entries() {
        return new MemoryEditionEntries();
    }
}
