package io.palmares.results.category;

import io.palmares.aggregate.Change;
import io.palmares.aggregate.MasterSecret;
import io.palmares.booth.CountingKeyPair;
import io.palmares.booth.RandomSource;
import java.util.List;

/// Makes the key that a category's marks are sealed to: one for each shortlist, and the same again if it is told again.
public final class MakeCountingKey {
    private final MasterSecret secret;
    private final RandomSource random;

    public MakeCountingKey(MasterSecret secret, RandomSource random) {
        this.secret = secret;
        this.random = random;
    }

    Change<Category, CategoryFact> answer(Category category, Shortlist shortlist) {
        CountingKey known = category.work().key();
        CountingKey key =
                known != null && known.shortlist().equals(shortlist.hash()) ? known : fresh(category, shortlist);
        return Change.to(category.working(w -> w.keyed(key)), List.of(new CategoryFact.KeyMade(key)));
    }

    private CountingKey fresh(Category category, Shortlist shortlist) {
        CountingKeyPair pair = CountingKeyPair.generate(random);
        return new CountingKey(
                pair.publicKey().bytes().base64Url(),
                secret.seal(name(category.id()), pair.privateKey()),
                shortlist.hash());
    }

    public CountingKeyPair open(Category category, CountingKey key) {
        return CountingKeyPair.ofPrivate(secret.open(name(category.id()), key.sealedPrivate()));
    }

    private static String name(CategoryId id) {
        return "counting-key/" + id.key();
    }
}
