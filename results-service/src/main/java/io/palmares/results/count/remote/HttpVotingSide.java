package io.palmares.results.count.remote;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SignedNote;
import io.palmares.ledger.log.EntryBundle;
import io.palmares.ledger.log.Tile;
import io.palmares.ledger.log.TilePath;
import io.palmares.results.category.CategoryId;
import io.palmares.results.count.ReadLog;
import io.palmares.results.count.SealedCards;
import io.palmares.results.count.VotingSide;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/// voting-service: its public logs, and of its internal interface what no log holds before the announcement. Behind a
/// breaker with a time limit; reading is safe to repeat.
public final class HttpVotingSide implements VotingSide {
    private static final Logger LOG = LoggerFactory.getLogger(HttpVotingSide.class);
    private static final String JURY = "/internal/juries/{edition}/{category}";
    private static final String SALT = "Palmares-Salt";
    private final RestClient voting;
    private final CircuitBreaker breaker;

    public HttpVotingSide(RestClient voting, CircuitBreaker breaker) {
        this.voting = voting;
        this.breaker = breaker;
    }

    record Tied(List<String> tied) {}

    record Casting(
            String status,
            @Nullable String preferred,
            @Nullable String signed) {}

    @Override
    public Optional<ReadLog> box(Origin log, int sealed) {
        String path = path(log);
        return answered("box", () -> new ReadLog(head(path), entries(path, sealed)));
    }

    @Override
    public Optional<ReadLog> edition(Origin log) {
        String path = path(log);
        return answered("edition", () -> {
            SignedNote head = head(path);
            return new ReadLog(
                    head, entries(path, Math.toIntExact(Checkpoint.of(head).size())));
        });
    }

    private static String path(Origin log) {
        return log.value().substring(log.value().indexOf("/log/"));
    }

    private SignedNote head(String path) {
        return SignedNote.parse(text(path + "/checkpoint"));
    }

    /// Whether they are enough, and the right ones, the seal tells.
    private List<Bytes> entries(String path, int sealed) {
        List<Bytes> entries = new ArrayList<>();
        for (long index = 0; index * Tile.WIDTH < sealed; index++) {
            Tile tile = Tile.entries(index);
            TilePath bundle = new TilePath(tile, tile.widthAt(sealed));
            entries.addAll(
                    EntryBundle.parse(Bytes.of(bytes(path + "/" + bundle))).entries());
        }
        return entries;
    }

    private String text(String path) {
        return Bytes.of(bytes(path)).asUtf8();
    }

    private byte[] bytes(String path) {
        return Objects.requireNonNull(voting.get().uri(path).retrieve().body(byte[].class));
    }

    @Override
    public Optional<SealedCards> scorecards(CategoryId id) {
        return answered(
                "scorecards",
                () -> Objects.requireNonNull(voting.get()
                        .uri(JURY + "/scorecards", id.edition(), id.category())
                        .accept(MediaType.APPLICATION_NDJSON)
                        .exchange((_, response) -> cards(response))));
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
            case "GIVEN" ->
                new CastingVote.Given(
                        Objects.requireNonNull(casting.preferred()), Objects.requireNonNull(casting.signed()));
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

    private static SealedCards cards(ClientHttpResponse response) throws IOException {
        if (!response.getStatusCode().is2xxSuccessful()) {
            throw new IOException("answered " + response.getStatusCode().value());
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.getBody(), StandardCharsets.UTF_8))) {
            List<Bytes> lines = reader.lines()
                    .filter(line -> !line.isEmpty())
                    .map(Bytes::utf8)
                    .toList();
            String salt = response.getHeaders().getFirst(SALT);
            return new SealedCards(lines, Optional.ofNullable(salt).map(Bytes::fromBase64Url));
        }
    }
}
