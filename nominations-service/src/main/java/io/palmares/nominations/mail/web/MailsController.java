package io.palmares.nominations.mail.web;

import static io.palmares.web.caller.Role.ORGANISER;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.web.Access;
import io.palmares.nominations.mail.Mail;
import io.palmares.nominations.mail.Mails;
import io.palmares.web.caller.Caller;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.paging.Paged;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What mail was sent in an edition, by person and kind, without addresses or texts.
@RestController
class MailsController {
    private final Mails mails;

    MailsController(Mails mails) {
        this.mails = mails;
    }

    record MailView(
            String mail,
            String to,
            String kind,
            Mail.State state,
            int attempts,
            Instant queued,
            @Nullable Instant sent) {
        static MailView of(Kept<Mail> kept) {
            Mail it = kept.state();
            return new MailView(kept.id(), it.to(), it.kind(), it.state(), it.attempts(), it.queued(), it.sent());
        }
    }

    @GetMapping("/api/nominations/v1/editions/{edition}/mails")
    ResponseEntity<?> mails(@PathVariable String edition, Caller caller, PageRequest page, HttpServletRequest request) {
        Access.of(caller, edition, ORGANISER);
        return Paged.of(
                        mails.ofEdition(edition).stream()
                                .sorted(Comparator.comparing(Kept::id))
                                .filter(kept ->
                                        page.after() == null || kept.id().compareTo(page.after()) > 0)
                                .limit(page.limit() + 1L)
                                .toList(),
                        page,
                        Kept::id)
                .map(MailView::of)
                .response(request);
    }
}
