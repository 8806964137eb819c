package io.palmares.voting.office.http;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Rule;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.Signature;
import io.palmares.voting.office.OfficerSignatures;
import io.palmares.web.caller.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    record Request(
            String edition, String category, String person, Role role, String t, String body, List<String> declared) {}

    record Answer(String publicKey, String signature) {
        Signature read() {
            return new Signature(PublicKey.parse(publicKey), Bytes.fromBase64Url(signature));
        }
    }

    @Override
    public Outcome<Signature> sign(String edition, String category, By by, EntryBody body, List<String> declared) {
        Request request = new Request(
                edition,
                category,
                by.person(),
                by.role(),
                body.type(),
                body.bytes().asUtf8(),
                declared);
        try {
            return Outcome.done(Objects.requireNonNull(nominations
                            .post()
                            .uri("/internal/signatures")
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(request)
                            .retrieve()
                            .body(Answer.class))
                    .read());
        } catch (HttpClientErrorException e) {
            return why(e, by);
        }
    }

    private static Outcome<Signature> why(HttpClientErrorException e, By by) {
        return switch (e.getStatusCode().value()) {
            case 403 ->
                Outcome.refused(
                        Rule.FORBIDDEN,
                        "Who would sign this as {0} does not hold the office, or is tied to a nominee of the category.",
                        by.role());
            case 409 ->
                Outcome.refused(
                        Rule.KEY_NOT_LISTED,
                        "The log does not list the key of {0} yet. Two people list it at the desk of the edition.",
                        by.role());
            default -> throw e;
        };
    }

    record Officer(Role role, String person) {}

    @Override
    public Optional<By> acting(String edition, String category, Role role) {
        Officer[] officers = nominations
                .get()
                .uri("/internal/editions/{edition}/categories/{category}/officers/{role}", edition, category, role)
                .retrieve()
                .body(Officer[].class);
        return Arrays.stream(Objects.requireNonNullElse(officers, new Officer[0]))
                .filter(officer -> officer.role() == role)
                .map(officer -> new By(officer.person(), role))
                .min(Comparator.comparing(By::person));
    }

    record Deputy(boolean stepsIn) {}

    @Override
    public boolean stepsIn(String edition, String category, By by, List<String> declared) {
        return Optional.ofNullable(nominations
                        .get()
                        .uri(
                                "/internal/editions/{edition}/categories/{category}/deputies/{role}/{person}?declared={declared}",
                                edition,
                                category,
                                by.role(),
                                by.person(),
                                String.join(",", declared))
                        .retrieve()
                        .body(Deputy.class))
                .filter(Deputy::stepsIn)
                .isPresent();
    }
}
