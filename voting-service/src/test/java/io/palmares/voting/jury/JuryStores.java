package io.palmares.voting.jury;

/// The ports of a jury, together.
record JuryStores(JuryRooms rooms, JuryEditions editions, Profiles profiles, Files files) {
    static final class MemoryRooms extends MemoryAggregates<JuryRoom, JuryFact> implements JuryRooms {}

    private static final class MemoryEditions extends MemoryAggregates<JuryEdition, Void> implements JuryEditions {}

    private static final class MemoryProfiles extends MemoryAggregates<Profile, Void> implements Profiles {
        @Override
        public void erase(String nominee) {
            remove(nominee);
        }
    }

    static JuryStores inMemory() {
        MemoryRooms rooms = new MemoryRooms();
        MemoryProfiles profiles = new MemoryProfiles();
        return new JuryStores(
                rooms,
                new MemoryEditions(),
                profiles,
                (jury, juror, candidate) -> rooms.find(jury)
                        .map(kept -> kept.state().bench())
                        .flatMap(bench -> bench.seat(juror)
                                .flatMap(seat -> bench.candidate(candidate)
                                        .filter(c -> bench.stands(c) && bench.mayRead(seat, c))))
                        .flatMap(profiles::of)
                        .map(p -> new CandidateFile(candidate, p.name(), p.kind(), p.record())));
    }
}
