package io.palmares.results.act.web;

import static io.palmares.web.caller.Role.ANNOUNCER;
import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Proposing;
import io.palmares.aggregate.web.Replies;
import io.palmares.results.act.Acts;
import io.palmares.results.act.AnnounceResult;
import io.palmares.results.act.AskAuditor;
import io.palmares.results.act.KeepEmbargoList;
import io.palmares.results.act.TakeOffice;
import io.palmares.results.category.AuditorsWord;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.Embargoed;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.ExpectedVersion;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The desk of officers, auditor and announcer. Nobody else reads anything here.
@RestController
@RequestMapping("/api/results/v1/editions/{edition}/categories/{category}")
class ActController {
    private final TakeOffice office;
    private final Acts acts;
    private final AskAuditor auditor;
    private final AnnounceResult announce;
    private final KeepEmbargoList embargo;
    private final Clock deadlines;

    ActController(Desk desk, Clock deadlines) {
        this.office = desk.office();
        this.acts = desk.acts();
        this.auditor = desk.auditor();
        this.announce = desk.announce();
        this.embargo = desk.embargo();
        this.deadlines = deadlines;
    }

    record Word(AuditorsWord.Answer answer, @Nullable Reason text) {}

    record EmbargoList(List<Embargoed> recipients) {}

    record Nothing() {}

    @GetMapping
    ResponseEntity<?> show(@PathVariable String edition, @PathVariable String category, Caller caller) {
        reader(caller, edition, category);
        return shown(acts.find(id(edition, category)));
    }

    @GetMapping("/proposals")
    ResponseEntity<?> open(@PathVariable String edition, @PathVariable String category, Caller caller) {
        reader(caller, edition, category);
        return Replies.plain(acts.find(id(edition, category))
                .map(kept -> Proposing.open(kept.state().work().proposal(), deadlines.instant())));
    }

    @DeleteMapping("/proposals")
    ResponseEntity<?> withdraw(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            BodyHash hash) {
        return Replies.empty(first(caller, edition, category)
                .then(officer -> acts.withdraw(id(edition, category), officer.person(), Asks.of(caller, key, hash))));
    }

    @PostMapping("/acknowledgements")
    ResponseEntity<?> answer(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Word body,
            BodyHash hash) {
        var by = Access.of(caller, edition, AUDITOR);
        return shown(auditor.answer(
                id(edition, category),
                by.person(),
                body.answer(),
                body.text() == null ? null : body.text().text(),
                Asks.of(caller, key, hash)));
    }

    @PutMapping("/embargo-list")
    ResponseEntity<?> tell(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion expected,
            @RequestBody EmbargoList body,
            BodyHash hash) {
        Access.of(caller, edition, RETURNING_OFFICER);
        return shown(embargo.keep(id(edition, category), body.recipients(), Asks.of(caller, key, hash, expected)));
    }

    @PostMapping("/announcement")
    ResponseEntity<?> announce(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Nothing body,
            BodyHash hash) {
        Access.of(caller, edition, ANNOUNCER);
        return Replies.ok(
                announce.announce(id(edition, category), Asks.of(caller, key, hash)),
                kept -> AnnouncedView.of(kept.state()));
    }

    private Outcome<By> first(Caller caller, String edition, String category) {
        return office.in(caller, id(edition, category), RETURNING_OFFICER);
    }

    /// Officers, those who stand in for them, and the auditor.
    private void reader(Caller caller, String edition, String category) {
        if (!office.standsIn(caller, id(edition, category))) {
            Access.of(caller, edition, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        }
    }

    private ResponseEntity<?> shown(Outcome<Kept<Category>> outcome) {
        return CategoryView.reply(outcome, acts);
    }

    private static CategoryId id(String edition, String category) {
        return new CategoryId(edition, category);
    }
}
