package io.palmares.results.act.remote;

import io.palmares.aggregate.By;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.Signature;
import io.palmares.results.act.OfficerSignatures;
import io.palmares.results.category.CategoryId;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Asks nominations-service, which keeps the officers' keys.
public final class HttpOfficerSignatures implements OfficerSignatures {
    private static final Logger LOG = LoggerFactory.getLogger(HttpOfficerSignatures.class);
    private final RestClient nominations;

    public HttpOfficerSignatures(RestClient nominations) {
        this.nominations = nominations;
    }

    record Request(String edition, String category, String person, String role, String t, String body) {}

    record Signed(String publicKey, String signature) {}

    @Override
    public Answer sign(CategoryId category, By officer, EntryBody body) {
        Request request = new Request(
                category.edition(),
                category.category(),
                officer.person(),
                officer.role().name(),
                body.type(),
                body.bytes().asUtf8());
        try {
            return verified(
                    body,
                    Objects.requireNonNull(nominations
                            .post()
                            .uri("/internal/signatures")
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(request)
                            .retrieve()
                            .body(Signed.class)));
        } catch (HttpClientErrorException e) {
            return switch (e.getStatusCode().value()) {
                case 403 -> new Answer.NotTheOfficer();
                case 409 -> new Answer.NotListed();
                default -> away(e);
            };
        } catch (RestClientException e) {
            return away(e);
        }
    }

    private static Answer verified(EntryBody body, Signed signed) {
        PublicKey key = PublicKey.parse(signed.publicKey());
        Bytes signature = Bytes.fromBase64Url(signed.signature());
        return key.verifies(body.toSign(), signature)
                ? new Answer.Signed(new Signature(key, signature))
                : new Answer.NotTheOfficer();
    }

    private static Answer away(RestClientException e) {
        LOG.warn("officers.signatures answered=false cause={}", e.getClass().getSimpleName());
        return new Answer.Unreachable();
    }
}
