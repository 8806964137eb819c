package io.palmares.nominations.retention.web;

import static io.palmares.web.caller.Role.ORGANISER;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.mail.Mails;
import io.palmares.nominations.nominee.AnswerConsent;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.retention.EraseNominee;
import io.palmares.nominations.retention.web.PersonalData.MailData;
import io.palmares.nominations.retention.web.PersonalData.NomineeData;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.problem.Problems;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The same for nominees, who may be known by nothing but a nomination: by their link, or an organiser for them.
@RestController
@RequestMapping("/api/nominations/v1")
class NomineeDataController {
    private final AnswerConsent links;
    private final EraseNominee erase;
    private final Mails mails;
    private final Nominees nominees;

    NomineeDataController(AnswerConsent links, EraseNominee erase, Mails mails, Nominees nominees) {
        this.nominees = nominees;
        this.links = links;
        this.erase = erase;
        this.mails = mails;
    }

    /// All that is kept about a nominee beside the rulings, which are public.
    record Copy(NomineeData nominee, List<MailData> mails) {}

    @GetMapping("/consents/{token}/data")
    ResponseEntity<?> copy(@PathVariable String token) {
        return links.asked(token)
                .<ResponseEntity<?>>map(this::copy)
                .orElseGet(() -> Problems.notFound("This link leads nowhere."));
    }

    /// Needs no key: what is erased stays so.
    @PostMapping("/consents/{token}/erasure")
    ResponseEntity<?> erase(@PathVariable String token) {
        return Replies.empty(erase.byLink(token));
    }

    @GetMapping("/editions/{edition}/categories/{category}/nominees/{nominee}/data")
    ResponseEntity<?> copyFor(
            @PathVariable String edition, @PathVariable String category, @PathVariable String nominee, Caller caller) {
        Access.of(caller, edition, ORGANISER);
        return nominees.find(nominee)
                .filter(kept -> kept.state().edition().equals(edition)
                        && kept.state().category().equals(category))
                .<ResponseEntity<?>>map(this::copy)
                .orElseGet(() -> Problems.notFound("There is no such nominee in this category."));
    }

    @PostMapping("/editions/{edition}/categories/{category}/nominees/{nominee}/erasure")
    ResponseEntity<?> eraseFor(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String nominee,
            Caller caller,
            IdempotencyKey key) {
        Access.of(caller, edition, ORGANISER);
        return Replies.empty(erase.of(edition, category, nominee));
    }

    private ResponseEntity<?> copy(Kept<Nominee> kept) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Copy(
                        NomineeData.of(kept.state()),
                        mails.to(kept.id()).stream()
                                .map(mail -> MailData.of(mail.state()))
                                .toList()));
    }
}
