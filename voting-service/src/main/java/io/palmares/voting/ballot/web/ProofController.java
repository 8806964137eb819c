package io.palmares.voting.ballot.web;

import io.palmares.ledger.Hash;
import io.palmares.ledger.Malformed;
import io.palmares.voting.ballot.BallotBox;
import io.palmares.voting.ballot.BoxId;
import io.palmares.voting.ballot.BoxLogs;
import io.palmares.voting.ballot.Boxes;
import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Proves to whoever holds a promise that its leaf is in the box's log.
@RestController
final class ProofController {
    private final Boxes boxes;
    private final BoxLogs logs;

    ProofController(Boxes boxes, BoxLogs logs) {
        this.boxes = boxes;
        this.logs = logs;
    }

    /// RFC 6962 §2.1.1: `hashes` from the leaf to the root, base64url; `checkpoint` is the signed note of that tree.
    record Proof(String leaf, long index, long size, List<String> hashes, String checkpoint) {
        static Proof of(Hash leaf, BoxLogs.Proof proof) {
            return new Proof(
                    leaf.toString(),
                    proof.inclusion().index(),
                    proof.inclusion().size(),
                    proof.inclusion().path().stream().map(Hash::toString).toList(),
                    proof.checkpoint().asText());
        }
    }

    @GetMapping("/log/{edition}/box/{category}/{electorClass}/proof/{leaf}")
    ResponseEntity<?> proof(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String electorClass,
            @PathVariable String leaf) {
        return hash(leaf)
                .flatMap(hash -> prove(BoxId.of(edition, category, electorClass), hash))
                .<ResponseEntity<?>>map(proof ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(proof))
                .orElseGet(() -> Problem.of(CommonProblem.NOT_FOUND, "This leaf is not in the log, or not yet.")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .response());
    }

    private Optional<Proof> prove(BoxId id, Hash leaf) {
        return boxes.find(id)
                .flatMap(BallotBox::paper)
                .flatMap(paper -> logs.prove(paper, leaf))
                .map(proof -> Proof.of(leaf, proof));
    }

    private static Optional<Hash> hash(String leaf) {
        try {
            return Optional.of(Hash.parse(leaf));
        } catch (Malformed _) {
            return Optional.empty();
        }
    }
}
