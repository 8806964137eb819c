package io.palmares.voting.ballot.web;

import io.palmares.voting.ballot.EditionKeys;
import io.palmares.web.problem.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The public halves of an edition's log and promise keys, for other services.
@RestController
final class InternalKeysController {
    private static final String EDITION = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST = 64;
    private final EditionKeys keys;

    InternalKeysController(EditionKeys keys) {
        this.keys = keys;
    }

    record Keys(String log, String promise) {}

    @GetMapping("/internal/keys/{edition}")
    ResponseEntity<?> keys(@PathVariable String edition) {
        if (edition.length() > LONGEST || !edition.matches(EDITION)) {
            return Problems.notFound("There can be no such edition.");
        }
        EditionKeys.Pair pair = keys.of(edition);
        return ResponseEntity.ok(new Keys(
                pair.log().publicKey().toString(), pair.promise().publicKey().toString()));
    }
}
