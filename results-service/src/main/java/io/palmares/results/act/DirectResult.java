package io.palmares.results.act;

import io.palmares.booth.RandomSource;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Json;
import io.palmares.ledger.SaltedHash;
import io.palmares.results.category.Category;
import io.palmares.results.category.DirectAward;
import io.palmares.results.category.OfficialCount;
import io.palmares.results.edition.Edition;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// A special award as a result: nothing was counted, and it goes the same way from here.
public final class DirectResult {
    private final RandomSource random;

    public DirectResult(RandomSource random) {
        this.random = random;
    }

    OfficialCount of(Category category, Edition edition, Instant at) {
        DirectAward award = Objects.requireNonNull(category.heard().direct());
        String candidate = award.recipient().candidate();
        Bytes result = Json.object(o -> {
                    o.put("v", Json.of(1));
                    o.put("edition", Json.of(category.id().edition()));
                    o.put("category", Json.of(category.id().category()));
                    o.put("preset", Json.of("DIRECT"));
                    o.put("rulebook", Json.of(edition.newest().hash()));
                    o.put("outcome", Json.of("DIRECT"));
                    o.put("winners", Json.of(List.of(Json.of(candidate))));
                    o.put("placings", Json.of(List.of(Json.object(p -> {
                        p.put("candidate", Json.of(candidate));
                        p.put("place", Json.of(1));
                    }))));
                    o.put("ties", Json.of(List.of()));
                    o.put("citation", Json.of(award.citationHash()));
                })
                .canonical();
        return OfficialCount.committing(result, random.bytes(SaltedHash.SALT_LENGTH), List.of(), at);
    }
}
