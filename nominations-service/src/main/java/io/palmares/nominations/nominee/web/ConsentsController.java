package io.palmares.nominations.nominee.web;

import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.nominee.AnswerConsent;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.web.problem.Problems;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Nominees answer by the link mailed to them; the link is all they need.
@RestController
@RequestMapping("/api/nominations/v1/consents/{token}")
class ConsentsController {
    private static final String PURPOSE =
            "You were nominated by a member. Your name and the citation are used to run this award, and published if "
                    + "you become a candidate.";
    private static final List<String> RIGHTS = List.of(
            "You may decline, or withdraw after consenting, by this link.",
            "Without an answer by the date named your nomination lapses, and your data are made anonymous 30 days later.",
            "You may ask the organiser for a copy of your data, or for their erasure, at any time.");
    private final AnswerConsent consents;

    ConsentsController(AnswerConsent consents) {
        this.consents = consents;
    }

    enum Answer {
        CONSENT,
        DECLINE
    }

    record AnswerBody(Answer answer) {}

    record ConsentView(
            String edition,
            String category,
            String nominee,
            Map<String, String> citation,
            Nominee.State state,
            String purpose,
            List<String> rights) {
        static ConsentView of(Nominee nominee) {
            return new ConsentView(
                    nominee.edition(),
                    nominee.category(),
                    nominee.identity().name(),
                    nominee.file().citation(),
                    nominee.state(),
                    PURPOSE,
                    RIGHTS);
        }
    }

    @GetMapping
    ResponseEntity<?> asked(@PathVariable String token) {
        return consents.asked(token)
                .<ResponseEntity<?>>map(nominee -> ResponseEntity.ok(ConsentView.of(nominee)))
                .orElseGet(() -> Problems.notFound("This link leads nowhere."));
    }

    /// Needs no key: the same answer again changes nothing.
    @PostMapping
    ResponseEntity<?> answer(@PathVariable String token, @RequestBody AnswerBody request) {
        Outcome<Nominee> answered = consents.answer(token, request.answer() == Answer.CONSENT);
        return Replies.plain(answered.map(ConsentView::of));
    }
}
