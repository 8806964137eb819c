package io.palmares.voting.ballot.http;

import io.palmares.ledger.Hash;
import io.palmares.ledger.ItemList;
import io.palmares.voting.ballot.SpoiledFiles;
import java.util.Objects;
import org.springframework.web.client.RestClient;

/// `GET /log/{edition}/file/{root}` of results-service. Failures come out as Spring's `RestClientException`s.
public final class HttpSpoiledFiles implements SpoiledFiles {
    private final RestClient results;

    public HttpSpoiledFiles(RestClient results) {
        this.results = results;
    }

    @Override
    public ItemList read(String edition, Hash root) {
        return ItemList.parseBase64Url(Objects.requireNonNull(results.get()
                .uri("/log/{edition}/file/{root}", edition, root.toString())
                .retrieve()
                .body(byte[].class)));
    }
}
