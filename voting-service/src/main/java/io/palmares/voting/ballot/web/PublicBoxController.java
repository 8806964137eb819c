package io.palmares.voting.ballot.web;

import io.palmares.booth.ReceiptCode;
import io.palmares.voting.ballot.BallotBox;
import io.palmares.voting.ballot.BoxState;
import io.palmares.voting.ballot.Boxes;
import io.palmares.voting.ballot.CategoryId;
import io.palmares.voting.ballot.CheckReceipt;
import io.palmares.voting.ballot.FindLatePapers;
import io.palmares.voting.ballot.ReadTurnout;
import io.palmares.web.problem.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What anyone may know of the boxes.
@RestController
final class PublicBoxController {
    private final Boxes boxes;
    private final FindLatePapers late;
    private final ReadTurnout turnout;
    private final CheckReceipt receipts;

    PublicBoxController(Boxes boxes, FindLatePapers late, ReadTurnout turnout, CheckReceipt receipts) {
        this.boxes = boxes;
        this.late = late;
        this.turnout = turnout;
        this.receipts = receipts;
    }

    /// The papers of a category.
    ///
    /// @param openingDelayed the vote should be open and is not
    record Papers(List<PublicPaper> papers, boolean openingDelayed) {}

    /// A frozen paper, and when its box really opens and closes.
    record PublicPaper(String electorClass, String paper, String entry, Instant opens, Instant closes, String state) {}

    record Turnout(int turnout) {}

    record ReceiptQuestion(String code) {}

    record ReceiptAnswer(String status) {}

    @GetMapping("/api/public/v1/editions/{edition}/papers/{category}")
    ResponseEntity<Papers> papers(@PathVariable String edition, @PathVariable String category) {
        CategoryId id = new CategoryId(edition, category);
        List<PublicPaper> papers =
                boxes.of(id).stream().flatMap(box -> paper(box).stream()).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new Papers(papers, late.isDelayed(id)));
    }

    private static java.util.Optional<PublicPaper> paper(BallotBox box) {
        return box.paper()
                .map(paper -> new PublicPaper(
                        box.id().electorClass(),
                        paper.id().toString(),
                        paper.entry().bytes().toString(),
                        box.times().opens(),
                        box.times().closes(),
                        state(box)));
    }

    /// That a dispute window is over is nobody's business outside.
    private static String state(BallotBox box) {
        return switch (box.state()) {
            case BoxState.Open _ when box.isSuspended() -> "SUSPENDED";
            case BoxState.Undisputed _ -> "SEALED";
            default -> box.state().word();
        };
    }

    @GetMapping("/api/public/v1/editions/{edition}/categories/{category}/turnout")
    ResponseEntity<Turnout> turnout(@PathVariable String edition, @PathVariable String category) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new Turnout(turnout.of(new CategoryId(edition, category))));
    }

    @PostMapping("/api/public/v1/verify/receipt")
    ResponseEntity<?> receipt(@RequestBody ReceiptQuestion question) {
        return ReceiptCode.parse(question.code())
                .<ResponseEntity<?>>map(code -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new ReceiptAnswer(word(receipts.check(code)))))
                .orElseGet(() -> Problems.refused(
                        "This is not a receipt code, or a character of it is wrong.",
                        "/code",
                        "receipt-code",
                        "must be the 22 characters of a receipt"));
    }

    private static String word(CheckReceipt.Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
