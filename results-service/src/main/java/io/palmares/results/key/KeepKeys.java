package io.palmares.results.key;

import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.MasterSecret;
import io.palmares.booth.RandomSource;
import io.palmares.ledger.SigningKey;
import java.util.List;

/// Makes an edition's signing key when it is asked for first, and keeps it.
public final class KeepKeys {
    private static final int SEED = 32;
    private final ResultsKeys keys;
    private final MasterSecret secret;
    private final RandomSource random;

    public KeepKeys(ResultsKeys keys, MasterSecret secret, RandomSource random) {
        this.keys = keys;
        this.secret = secret;
        this.random = random;
    }

    public SigningKey of(String edition) {
        ResultsKey kept = keys.find(edition).map(Kept::state).orElseGet(() -> make(edition));
        return SigningKey.ofSeed(secret.open(name(edition), kept.sealedSeed()));
    }

    /// If another copy of the service is faster, its key is the edition's.
    private ResultsKey make(String edition) {
        SigningKey fresh = SigningKey.ofSeed(random.bytes(SEED));
        ResultsKey key =
                new ResultsKey(fresh.publicKey().bytes().base64Url(), secret.seal(name(edition), fresh.seed()));
        keys.insert(new Kept<>(edition, key, 1, List.of()), Change.silently(key));
        return keys.find(edition).orElseThrow().state();
    }

    private static String name(String edition) {
        return "results-key/" + edition;
    }
}
