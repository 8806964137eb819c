package io.palmares.voting.office.http;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.Signature;
import io.palmares.voting.ballot.BoxId;
import io.palmares.voting.office.OfficerSignatures;
import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Role;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/// `POST /internal/signatures` of nominations-service. Failures come out as Spring's `RestClientException`s.
public final class HttpOfficerSignatures implements OfficerSignatures {
    private final RestClient nominations;

    /// Takes its client.
    ///
    /// @param nominations with the service's address, and this service's token on each request
    public HttpOfficerSignatures(RestClient nominations) {
        this.nominations = nominations;
    }

    record Request(String edition, String category, String person, Role role, String t, String body) {}

    record Answer(String publicKey, String signature) {
        Signature read() {
            return new Signature(PublicKey.parse(publicKey), Bytes.fromBase64Url(signature));
        }
    }

    @Override
    public Optional<Signature> sign(BoxId box, PersonId person, Role role, EntryBody body) {
        Request request = new Request(
                box.category().edition(),
                box.category().category(),
                person.value(),
                role,
                body.type(),
                body.bytes().asUtf8());
        try {
            return Optional.ofNullable(nominations
                            .post()
                            .uri("/internal/signatures")
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(request)
                            .retrieve()
                            .body(Answer.class))
                    .map(Answer::read);
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.FORBIDDEN)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
