package io.palmares.web;

import com.mongodb.MongoTimeoutException;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.CallingService;
import io.palmares.web.caller.Grant;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.DerivedId;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.ExpectedVersion;
import io.palmares.web.mvc.RecentProof;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.paging.Paged;
import io.palmares.web.problem.Problems;
import io.palmares.web.text.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/// A service with one of everything, for the tests of this library.
@SpringBootApplication
class DemoService {

    enum Colour {
        RED,
        GREEN
    }

    record Part(String name) {}

    record Thing(
            String name,
            int count,
            @Nullable String note,
            @Nullable Colour colour,
            @Nullable List<Part> parts,
            @Nullable Map<String, String> labels,
            @Nullable Instant at) {}

    @RestController
    static class Everything {

        @GetMapping("/api/things/who")
        Map<String, Object> who(Caller caller) {
            return Map.of(
                    "person", caller.person().value(),
                    "organisation", String.valueOf(caller.organisation()),
                    "grants",
                            caller.grants().stream()
                                    .map(Grant::toString)
                                    .sorted()
                                    .toList());
        }

        @PostMapping("/api/things/grave")
        Map<String, String> grave(Caller caller, RecentProof proof) {
            proof.require();
            return Map.of("by", String.valueOf(caller.proof()));
        }

        @GetMapping("/internal/who")
        Map<String, String> service(CallingService caller) {
            return Map.of("service", caller.name());
        }

        @PostMapping("/api/public/things")
        Thing echo(@RequestBody Thing thing) {
            return thing;
        }

        @PutMapping("/api/public/things/{id}")
        ResponseEntity<?> change(@PathVariable String id, ExpectedVersion expected, @RequestBody Part part) {
            return expected.value() == 7 ? ExpectedVersion.ok(8, part) : Problems.staleVersion(7);
        }

        @PostMapping("/api/things/kept")
        Map<String, String> kept(Caller caller, IdempotencyKey key, @RequestBody Part part, BodyHash body) {
            return Map.of("id", DerivedId.of(caller.person(), "POST /api/things/kept", key), "body", body.value());
        }

        @PostMapping("/api/things/without")
        Map<String, String> without(Caller caller, IdempotencyKey key, BodyHash body) {
            return Map.of("body", body.value());
        }

        @GetMapping("/api/public/numbers")
        ResponseEntity<Paged<Integer>> numbers(PageRequest page, HttpServletRequest request) {
            String after = page.after();
            int from = after == null ? 1 : Integer.parseInt(after) + 1;
            List<Integer> found = IntStream.rangeClosed(from, Math.min(5, from + page.limit()))
                    .boxed()
                    .toList();
            return Paged.of(found, page, String::valueOf).response(request);
        }

        record Hint(Sentence hint) {}

        @GetMapping("/api/public/sentence")
        Hint sentence() {
            return new Hint(Sentence.of("Send less in one request."));
        }

        @GetMapping("/api/public/since")
        String since(@RequestParam int year) {
            return String.valueOf(year);
        }

        @GetMapping("/api/public/problems/{kind}")
        ResponseEntity<?> problem(@PathVariable String kind) {
            return switch (kind) {
                case "not-allowed" -> Problems.notAllowed("Only an organiser may do this.");
                case "not-found" -> Problems.notFound("There is no such edition.");
                case "wrong-state" -> Problems.wrongState("The box is closed.");
                case "already-exists" -> Problems.alreadyExists("You have nominated this nominee.");
                case "refused-by-rule" ->
                    Problems.refused(
                            "The citation is too short.", "/citation", "min-length", "must have 50 characters");
                case "key-reused" -> Problems.keyReused();
                case "too-many-requests" -> Problems.tooMany(Duration.ofMillis(1500));
                case "unavailable" -> Problems.unavailable("Ask again with your receipt.", Duration.ZERO);
                case "internal-error" -> throw new IllegalStateException("the secret of the inside");
                case "store" -> throw new RuntimeException(new MongoTimeoutException("mongodb://secret-host"));
                case "upstream-failed" -> throw new RestClientException("http://secret-host");
                case "upstream-away" -> throw new ResourceAccessException("http://secret-host");
                default -> throw new IllegalArgumentException(kind);
            };
        }

        @PostMapping("/box/v1/ballots")
        Map<String, Object> ballot(HttpServletRequest request) {
            return Map.of("principal", String.valueOf(request.getUserPrincipal()));
        }
    }
}
