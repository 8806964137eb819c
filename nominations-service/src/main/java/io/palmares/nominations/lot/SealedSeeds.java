package io.palmares.nominations.lot;

import io.palmares.aggregate.MasterSecret;
import io.palmares.ledger.Bytes;
import java.util.List;
import java.util.function.Supplier;

/// Makes and opens the seeds at rest. Which place a seed has is part of its seal.
final class SealedSeeds {
    private final MasterSecret secret;

    SealedSeeds(MasterSecret secret) {
        this.secret = secret;
    }

    List<String> fresh(String id, Seeds.Purpose purpose, Supplier<Bytes> random) {
        return List.of(
                secret.seal(name(id, purpose, 0), random.get()), secret.seal(name(id, purpose, 1), random.get()));
    }

    List<Bytes> open(String id, Seeds seeds, Seeds.Purpose purpose) {
        List<String> sealed = seeds.sealed(purpose);
        return List.of(
                secret.open(name(id, purpose, 0), sealed.get(0)), secret.open(name(id, purpose, 1), sealed.get(1)));
    }

    private static String name(String id, Seeds.Purpose purpose, int place) {
        return "lot/" + id + "/" + purpose + "/" + place;
    }
}
