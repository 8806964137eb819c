package io.palmares.gateway.openapi.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.palmares.gateway.GatewaySettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.HttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The whole interface as one OpenAPI document; a service that is away is named in `x-missing`.
@RestController
final class OpenApiController {

    private static final Logger LOG = LoggerFactory.getLogger(OpenApiController.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Map<String, URI> services;
    private final RestClient client;
    private final JsonMapper json;
    private final LoadingCache<String, ObjectNode> joined;

    OpenApiController(GatewaySettings settings, HttpClient client, JsonMapper json) {
        this.services = new TreeMap<>(Map.of(
                "nominations", settings.routes().nominations(),
                "voting", settings.routes().voting(),
                "results", settings.routes().results()));
        HttpComponentsClientHttpRequestFactory calls = new HttpComponentsClientHttpRequestFactory(client);
        calls.setReadTimeout(LIMIT);
        this.client = RestClient.builder().requestFactory(calls).build();
        this.json = json;
        this.joined =
                Caffeine.newBuilder().maximumSize(1).expireAfterWrite(KEPT).build(any -> join());
    }

    @GetMapping("/openapi")
    ResponseEntity<ObjectNode> document() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT))
                .header("Access-Control-Allow-Origin", "*")
                .body(joined.get("openapi"));
    }

    private ObjectNode join() {
        JoinedApi whole = new JoinedApi(json, own());
        services.forEach((name, target) -> add(whole, name, target));
        return whole.document();
    }

    private void add(JoinedApi whole, String service, URI target) {
        try {
            String document =
                    client.get().uri(target.resolve("/v3/api-docs")).retrieve().body(String.class);
            whole.add(service, document == null ? "{}" : document);
        } catch (RestClientException | JacksonException e) {
            LOG.warn(
                    "no interface description service={} cause={}",
                    service,
                    e.getClass().getSimpleName());
            whole.isMissing(service);
        }
    }

    private ObjectNode own() {
        try (InputStream file = new ClassPathResource("openapi.json").getInputStream()) {
            return (ObjectNode) json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
