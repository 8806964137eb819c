package io.palmares.nominations.candidates.web;

import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.web.Replies;
import io.palmares.ledger.JsonObject;
import io.palmares.nominations.candidates.ProveNomination;
import io.palmares.web.caller.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Nominators' own proofs, as the file that the verifier reads.
@RestController
@RequestMapping("/api/nominations/v1")
class ProofController {
    private final ProveNomination prove;

    ProofController(ProveNomination prove) {
        this.prove = prove;
    }

    @GetMapping("/nominations/{id}/proof")
    ResponseEntity<?> proof(@PathVariable String id, Caller caller) {
        return switch (prove.of(id, caller.person().value())) {
            case Done<JsonObject>(JsonObject file) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(file.canonical().toArray());
            case Refused<JsonObject>(Refusal refusal) -> Replies.refusal(refusal);
        };
    }
}
