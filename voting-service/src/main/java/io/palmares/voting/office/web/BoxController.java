package io.palmares.voting.office.web;

import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.web.Replies;
import io.palmares.ledger.Hash;
import io.palmares.voting.ballot.BallotBox;
import io.palmares.voting.ballot.BoxId;
import io.palmares.voting.ballot.Boxes;
import io.palmares.voting.ballot.CategoryId;
import io.palmares.voting.ballot.FindLatePapers;
import io.palmares.voting.office.SignPaper;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.ExpectedVersion;
import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problems;
import io.palmares.web.text.Malformed;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows boxes to those who answer for them, and takes the returning officer's signature.
@RestController
@RequestMapping("/api/voting/v1/editions/{edition}/categories/{category}/boxes")
final class BoxController {
    private static final List<Role> READERS =
            List.of(Role.RETURNING_OFFICER, Role.SECOND_OFFICER, Role.ORGANISER, Role.AUDITOR);
    private final Boxes boxes;
    private final FindLatePapers papers;
    private final SignPaper signing;

    BoxController(Boxes boxes, FindLatePapers papers, SignPaper signing) {
        this.boxes = boxes;
        this.papers = papers;
        this.signing = signing;
    }

    /// The boxes of a category.
    ///
    /// @param missing what the papers still wait for
    record BoxList(List<BoxView> items, List<String> missing) {}

    record SignatureRequest(String bodyHash) {
        SignatureRequest {
            read(bodyHash);
        }

        private static Hash read(String text) {
            try {
                return Hash.parse(text);
            } catch (io.palmares.ledger.Malformed notAHash) {
                throw new Malformed("base64url", "must be 32 bytes in unpadded base64url");
            }
        }

        Hash hash() {
            return read(bodyHash);
        }
    }

    @GetMapping
    ResponseEntity<?> list(@PathVariable String edition, @PathVariable String category, Caller caller) {
        if (READERS.stream().noneMatch(role -> caller.has(role, edition, category))) {
            return Problems.notAllowed("Officers, organisers and the auditor see the boxes.");
        }
        CategoryId id = new CategoryId(edition, category);
        Stream<BoxView> views = boxes.of(id).stream().map(BoxView::of);
        return ResponseEntity.ok(new BoxList(views.toList(), papers.missing(id)));
    }

    @PostMapping("/{electorClass}/paper/signature")
    ResponseEntity<?> sign(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String electorClass,
            Caller caller,
            IdempotencyKey key,
            @RequestBody SignatureRequest request) {
        BoxId box = BoxId.of(edition, category, electorClass);
        return switch (signing.sign(caller, box, request.hash())) {
            case SignPaper.Outcome.Frozen(BallotBox frozen) -> ExpectedVersion.ok(frozen.version(), BoxView.of(frozen));
            case SignPaper.Outcome.NotTheOfficer _ -> Problems.notAllowed("The returning officer signs ballot papers.");
            case SignPaper.Outcome.NotSigned(Refusal why) -> Replies.refusal(why);
            case SignPaper.Outcome.NoSuchBox _ -> Problems.notFound("There is no such box.");
            case SignPaper.Outcome.NotWaiting _ ->
                Problems.wrongState("The paper does not wait for the returning officer's signature.");
            case SignPaper.Outcome.AnotherDraft _ ->
                Problems.wrongState("The draft has changed. Read it again before you sign.");
            case SignPaper.Outcome.BadSignature _ ->
                Problems.of(CommonProblem.UPSTREAM_FAILED, "The officer's key gave a signature that does not fit.");
        };
    }
}
