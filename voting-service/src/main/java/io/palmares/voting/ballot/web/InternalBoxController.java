package io.palmares.voting.ballot.web;

import io.palmares.voting.ballot.BallotBox;
import io.palmares.voting.ballot.BoxId;
import io.palmares.voting.ballot.BoxLogs;
import io.palmares.voting.ballot.BoxState;
import io.palmares.voting.ballot.Boxes;
import io.palmares.voting.ballot.CategoryId;
import io.palmares.voting.ballot.EditionKeys;
import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import io.palmares.web.problem.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What other services fetch: keys, and sealed boxes.
@RestController
final class InternalBoxController {
    private static final String EDITION = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST = 64;
    private final EditionKeys keys;
    private final Boxes boxes;
    private final BoxLogs logs;

    InternalBoxController(EditionKeys keys, Boxes boxes, BoxLogs logs) {
        this.keys = keys;
        this.boxes = boxes;
        this.logs = logs;
    }

    record Keys(String log, String promise) {}

    /// A box and, once it is sealed, its seal.
    record Box(
            String electorClass,
            @Nullable String paper,
            String state,
            @Nullable Integer leaves,
            @Nullable String root) {
        static Box of(BallotBox box) {
            Optional<BoxState.WithSeal> sealed =
                    box.state() instanceof BoxState.WithSeal with ? Optional.of(with) : Optional.empty();
            return new Box(
                    box.id().electorClass(),
                    box.paper().map(paper -> paper.id().toString()).orElse(null),
                    box.state().word(),
                    sealed.map(with -> with.seal().leaves()).orElse(null),
                    sealed.map(with -> with.seal().root().toString()).orElse(null));
        }
    }

    @GetMapping("/internal/keys/{edition}")
    ResponseEntity<?> keys(@PathVariable String edition) {
        if (edition.length() > LONGEST || !edition.matches(EDITION)) {
            return Problems.notFound("There can be no such edition.");
        }
        EditionKeys.Pair pair = keys.of(edition);
        return ResponseEntity.ok(new Keys(
                pair.log().publicKey().toString(), pair.promise().publicKey().toString()));
    }

    @GetMapping("/internal/boxes/{edition}/{category}")
    List<Box> boxes(@PathVariable String edition, @PathVariable String category) {
        return boxes.of(new CategoryId(edition, category)).stream().map(Box::of).toList();
    }

    /// One entry a line, base64url, in the order of the log; written as it is read.
    @GetMapping("/internal/boxes/{edition}/{category}/{electorClass}/entries")
    void entries(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String electorClass,
            HttpServletResponse response)
            throws IOException {
        BallotBox box = boxes.find(BoxId.of(edition, category, electorClass))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such box.")
                        .exception());
        if (!(box.state() instanceof BoxState.WithSeal sealed)) {
            throw Problem.of(CommonProblem.WRONG_STATE, "The box is not sealed.")
                    .exception();
        }
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        logs.each(sealed.paper(), entry -> write(out, entry.toString()));
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/internal/boxes/{edition}/{category}/{electorClass}/rulings")
    ResponseEntity<?> rulings(
            @PathVariable String edition, @PathVariable String category, @PathVariable String electorClass) {
        return boxes.find(BoxId.of(edition, category, electorClass))
                .<ResponseEntity<?>>map(box -> ResponseEntity.ok(Disputes.of(box)))
                .orElseGet(() -> Problems.notFound("There is no such box."));
    }

    /// What was struck and admitted, and who withdrew before the close.
    record Disputes(List<Strike> strikes, List<Admission> admissions, List<String> withdrawn) {
        static Disputes of(BallotBox box) {
            return box.state() instanceof BoxState.WithSeal sealed
                    ? new Disputes(
                            sealed.strikes().stream().map(Strike::of).toList(),
                            sealed.admissions().stream().map(Admission::of).toList(),
                            box.withdrawnOnPaper())
                    : new Disputes(List.of(), List.of(), box.withdrawnOnPaper());
        }
    }

    record Strike(
            String ruling, @Nullable String key, @Nullable String leaf, String code) {
        static Strike of(BoxState.Strike strike) {
            return new Strike(
                    strike.ruling(),
                    strike.key() == null ? null : strike.key().toString(),
                    strike.leaf() == null ? null : strike.leaf().toString(),
                    strike.code());
        }
    }

    record Admission(String ruling, String leaf, String ballot) {
        static Admission of(BoxState.Admission admission) {
            return new Admission(
                    admission.ruling(),
                    admission.leaf().toString(),
                    admission.ballot().toString());
        }
    }
}
