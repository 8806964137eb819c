package io.palmares.voting.jury.http;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Lot;
import io.palmares.voting.jury.CutLots;
import io.palmares.voting.jury.JuryId;
import java.util.List;
import java.util.Optional;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/// `GET /internal/lots/{edition}/{category}/cut` of nominations-service.
public final class HttpCutLots implements CutLots {
    private final RestClient nominations;

    /// Takes its client.
    ///
    /// @param nominations with the service's address, and this service's token on each request
    public HttpCutLots(RestClient nominations) {
        this.nominations = nominations;
    }

    record Answer(List<String> seeds) {
        Lot read() {
            return new Lot(Bytes.fromBase64Url(seeds.get(0)), Bytes.fromBase64Url(seeds.get(1)), List.of());
        }
    }

    @Override
    public Optional<Lot> of(JuryId jury) {
        try {
            return Optional.ofNullable(nominations
                            .get()
                            .uri("/internal/lots/{edition}/{category}/cut", jury.edition(), jury.category())
                            .retrieve()
                            .body(Answer.class))
                    .map(Answer::read);
        } catch (HttpClientErrorException notYet) {
            return Optional.empty();
        }
    }
}
