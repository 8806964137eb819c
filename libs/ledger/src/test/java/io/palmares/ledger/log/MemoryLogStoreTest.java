package io.palmares.ledger.log;

class MemoryLogStoreTest implements LogStoreContract {
    @Override
    public LogStore anEmptyStore() {
        return new MemoryLogStore();
    }
}
