package io.palmares.voting.jury;

/// The ports of a jury, together.
record JuryStores(JuryRooms rooms, JuryEditions editions, Profiles profiles, NomineeFiles written, Files files) {
    static final class MemoryRooms extends MemoryAggregates<JuryRoom, JuryFact> implements JuryRooms {}

    private static final class MemoryEditions extends MemoryAggregates<JuryEdition, Void> implements JuryEditions {}

    private static final class MemoryProfiles extends MemoryAggregates<Profile, Void> implements Profiles {
        @Override
        public void erase(String nominee) {
            remove(nominee);
        }
    }

    private static final class MemoryNomineeFiles extends MemoryAggregates<NomineeFile, Void> implements NomineeFiles {
        @Override
        public void erase(String nominee) {
            remove(nominee);
        }
    }

    static JuryStores inMemory() {
        MemoryRooms rooms = new MemoryRooms();
        MemoryProfiles profiles = new MemoryProfiles();
        MemoryNomineeFiles written = new MemoryNomineeFiles();
        return new JuryStores(
                rooms,
                new MemoryEditions(),
                profiles,
                written,
                (jury, juror, candidate) -> rooms.find(jury)
                        .map(kept -> kept.state().bench())
                        .flatMap(bench -> bench.seat(juror)
                                .flatMap(seat -> bench.candidate(candidate)
                                        .filter(c -> bench.stands(c) && bench.mayRead(seat, c))))
                        .flatMap(profiles::of)
                        .map(p -> new CandidateFile(
                                candidate, p.name(), p.kind(), p.record(), written(written, p.nominee()))));
    }

    private static FileParts written(NomineeFiles files, String nominee) {
        return files.find(nominee).map(kept -> kept.state().content()).orElseGet(FileParts::none);
    }
}
