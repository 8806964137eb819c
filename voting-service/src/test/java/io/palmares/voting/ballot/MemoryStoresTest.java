package io.palmares.voting.ballot;

class MemoryStoresTest implements StoresContract {
    @Override
    public BallotStores stores() {
        return MemoryStores.fresh();
    }
}
