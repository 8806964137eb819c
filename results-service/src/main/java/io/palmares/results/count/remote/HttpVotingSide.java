package io.palmares.results.count.remote;

import io.palmares.booth.Strikes;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import io.palmares.results.category.CategoryId;
import io.palmares.results.count.SealedContents;
import io.palmares.results.count.VotingSide;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/// voting-service's internal interface, behind a breaker with a time limit. Reading is safe to repeat.
public final class HttpVotingSide implements VotingSide {
    private static final Logger LOG = LoggerFactory.getLogger(HttpVotingSide.class);
    private static final String BOX = "/internal/boxes/{edition}/{category}/{class}";
    private static final String JURY = "/internal/juries/{edition}/{category}";
    private final RestClient voting;
    private final CircuitBreaker breaker;

    public HttpVotingSide(RestClient voting, CircuitBreaker breaker) {
        this.voting = voting;
        this.breaker = breaker;
    }

    record Strike(
            String ruling, @Nullable String key, @Nullable String leaf, String code) {}

    record Admission(String ruling, String leaf, String ballot) {}

    record Disputes(List<Strike> strikes, List<Admission> admissions, List<String> withdrawn) {}

    record Tied(List<String> tied) {}

    record Casting(String status, @Nullable String preferred) {}

    @Override
    public Optional<SealedContents> box(CategoryId id, String electorClass) {
        return answered("box", () -> {
            List<Bytes> entries = lines(BOX + "/entries", Bytes::fromBase64Url, id, electorClass);
            Disputes disputes = Objects.requireNonNull(voting.get()
                    .uri(BOX + "/rulings", id.edition(), id.category(), electorClass)
                    .retrieve()
                    .body(Disputes.class));
            return contents(entries, disputes);
        });
    }

    private static SealedContents contents(List<Bytes> entries, Disputes disputes) {
        Set<PublicKey> keys = new HashSet<>();
        Set<Hash> leaves = new HashSet<>();
        for (Strike strike : disputes.strikes()) {
            if (strike.key() != null) keys.add(PublicKey.parse(strike.key()));
            if (strike.leaf() != null) leaves.add(Hash.parse(strike.leaf()));
        }
        return new SealedContents(
                entries,
                new Strikes(keys, leaves),
                disputes.admissions().stream()
                        .map(a -> Bytes.fromBase64Url(a.ballot()))
                        .toList(),
                disputes.withdrawn());
    }

    @Override
    public Optional<List<Bytes>> scorecards(CategoryId id) {
        return answered("scorecards", () -> lines(JURY + "/scorecards", Bytes::utf8, id));
    }

    @Override
    public Optional<CastingVote> castingVote(CategoryId id, List<String> tied) {
        return answered(
                "castingVote",
                () -> read(Objects.requireNonNull(voting.post()
                        .uri(JURY + "/casting-votes", id.edition(), id.category())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(new Tied(tied))
                        .retrieve()
                        .body(Casting.class))));
    }

    private static CastingVote read(Casting casting) {
        return switch (casting.status()) {
            case "GIVEN" -> new CastingVote.Given(Objects.requireNonNull(casting.preferred()));
            case "NO_CHAIR" -> new CastingVote.NoChair();
            default -> new CastingVote.Awaited();
        };
    }

    private <T> Optional<T> answered(String what, Supplier<T> read) {
        return breaker.run(() -> Optional.of(read.get()), failure -> {
            LOG.warn("voting.read what={} cause={}", what, String.valueOf(failure));
            return Optional.empty();
        });
    }

    private <T> List<T> lines(String path, Function<String, T> read, CategoryId id, Object... more) {
        List<Object> variables = new ArrayList<>(List.of(id.edition(), id.category()));
        variables.addAll(List.of(more));
        return Objects.requireNonNull(voting.get()
                .uri(path, variables.toArray())
                .accept(MediaType.APPLICATION_NDJSON)
                .exchange((_, response) -> lines(response, read)));
    }

    private static <T> List<T> lines(ClientHttpResponse response, Function<String, T> read) throws IOException {
        if (!response.getStatusCode().is2xxSuccessful()) {
            throw new IOException("answered " + response.getStatusCode().value());
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.getBody(), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isEmpty()).map(read).toList();
        }
    }
}
