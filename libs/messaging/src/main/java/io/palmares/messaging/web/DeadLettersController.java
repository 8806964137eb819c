package io.palmares.messaging.web;

import io.palmares.messaging.deadletters.DeadLetter;
import io.palmares.messaging.deadletters.DeadLetters;
import io.palmares.messaging.deadletters.DeadLetters.Replayed;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.paging.Paged;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Dead letters for operators. Bodies are not shown: they may carry personal data.
@RestController
@RequestMapping("/internal/dead-letters")
public final class DeadLettersController {
    private final DeadLetters deadLetters;

    record ParkedLetter(
            String topic, String id, String type, String subject, long sequence, String reason, Instant since) {
        static ParkedLetter of(DeadLetter dead) {
            return new ParkedLetter(
                    dead.letter().topic(),
                    dead.id(),
                    dead.type(),
                    dead.subject(),
                    dead.sequence(),
                    dead.reason(),
                    dead.since());
        }
    }

    record ReplayRequest(@Nullable String subject) {}

    public DeadLettersController(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GetMapping
    ResponseEntity<?> list(PageRequest page, HttpServletRequest request) {
        String after = page.after() == null ? "" : page.after();
        return Paged.of(deadLetters.listAfter(after, page.limit() + 1), page, DeadLetter::place)
                .map(ParkedLetter::of)
                .response(request);
    }

    @PostMapping("/replay")
    Replayed replay(@RequestBody ReplayRequest request) {
        return request.subject() == null ? deadLetters.replay() : deadLetters.replay(request.subject());
    }
}
