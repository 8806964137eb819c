package io.palmares.voting.jury;

class MemoryJuryStoresTest implements JuryStoresContract {
    @Override
    public JuryStores stores() {
        return JuryStores.inMemory();
    }
}
