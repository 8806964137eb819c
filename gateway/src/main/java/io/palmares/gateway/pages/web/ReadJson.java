package io.palmares.gateway.pages.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.palmares.gateway.pages.Result;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.classic.HttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/// Reads what one service publishes. What a page does not know in an answer it passes over.
final class ReadJson {
    private static final int MOST_PARTS = 50;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(Result.BallotPaper.class, PaperOnTheWire.class)
            .build();
    private final RestClient client;

    /// No Java name can be `class`.
    private interface PaperOnTheWire {
        @JsonProperty("class")
        String electorClass();
    }

    ReadJson(HttpClient client, URI service) {
        this.client = RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(client))
                .baseUrl(service.toString())
                .build();
    }

    private ReadJson(RestClient client) {
        this.client = client;
    }

    /// The same service, read in somebody's name.
    ReadJson as(String token) {
        return new ReadJson(client.mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build());
    }

    private record Part<T>(List<T> items, @Nullable String next) {}

    /// Nothing if there is no such thing.
    <T> Optional<T> one(Class<T> type, String path, Object... variables) {
        return client.get()
                .uri(path, variables)
                .accept(MediaType.APPLICATION_JSON)
                .exchange((_, response) -> read(response, JSON.constructType(type)));
    }

    /// As [#one], with its sentences in this language.
    <T> Optional<T> in(Locale language, Class<T> type, String path, Object... variables) {
        return client.get()
                .uri(path, variables)
                .accept(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag())
                .exchange((_, response) -> read(response, JSON.constructType(type)));
    }

    /// A whole list, part by part.
    <T> List<T> all(Class<T> type, String path, Object... variables) {
        JavaType part = JSON.getTypeFactory().constructParametricType(Part.class, type);
        String listed = path + (path.contains("?") ? "&" : "?") + "limit=200";
        List<T> all = new ArrayList<>();
        Optional<Part<T>> read = Optional.empty();
        int parts = 0;
        do {
            String cursor = read.map(Part::next).orElse(null);
            read = client.get()
                    .uri(
                            cursor == null ? listed : listed + "&cursor={cursor}",
                            cursor == null ? variables : with(variables, cursor))
                    .accept(MediaType.APPLICATION_JSON)
                    .exchange((_, response) -> read(response, part));
            read.ifPresent(it -> all.addAll(it.items()));
        } while (read.map(Part::next).isPresent() && ++parts < MOST_PARTS);
        return all;
    }

    private static Object[] with(Object[] variables, String cursor) {
        List<Object> all = new ArrayList<>(List.of(variables));
        all.add(cursor);
        return all.toArray();
    }

    /// The answer to a question; nothing if the question was refused.
    <T> Optional<T> asked(Class<T> type, String path, Object question) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .body(question)
                .exchange((_, response) -> read(response, JSON.constructType(type)));
    }

    private static <T> Optional<T> read(ClientHttpResponse response, JavaType type) throws IOException {
        int status = response.getStatusCode().value();
        if (status >= 500) throw new NoAnswer(status);
        return status == 200 ? Optional.of(JSON.readValue(response.getBody(), type)) : Optional.empty();
    }
}
