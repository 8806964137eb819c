package io.palmares.nominations.officekey.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Proposing;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.entry.KeyApprovals;
import io.palmares.nominations.officekey.KeyRegister;
import io.palmares.nominations.officekey.KeyRegister.Listing;
import io.palmares.nominations.officekey.KeyRegisters;
import io.palmares.nominations.officekey.ListKeys;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.mvc.RecentProof;
import io.palmares.web.time.Clocks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The keys of officers and chairs, and their way into the log.
@RestController
@RequestMapping("/api/nominations/v1/editions/{edition}/keys")
class KeysController {
    private final ListKeys keys;
    private final KeyRegisters registers;
    private final Clocks clocks;

    KeysController(ListKeys keys, KeyRegisters registers, Clocks clocks) {
        this.keys = keys;
        this.registers = registers;
        this.clocks = clocks;
    }

    /// LIST_KEYS for all that wait, REPLACE_KEY for those of a person.
    record ProposalRequest(String act, @Nullable String person) {}

    /// A key of an office, and whose word it takes to change that.
    ///
    /// @param category of a chair
    /// @param person absent where a key goes and none comes
    /// @param key absent with the person
    record OfficeKey(
            String role,
            @Nullable String category,
            @Nullable String person,
            @Nullable String key,
            @Nullable String replaces,
            Role proposes,
            Role approves) {
        static OfficeKey of(Listing it) {
            KeyApprovals two = KeyApprovals.of(it.role());
            return new OfficeKey(
                    it.role(), it.category(), it.person(), it.key(), it.replaces(), two.proposes(), two.approves());
        }

        static List<OfficeKey> of(List<Listing> some) {
            return some.stream().map(OfficeKey::of).toList();
        }
    }

    /// The keys of an edition's offices.
    ///
    /// @param listed those of offices given after publication
    /// @param inForce those that sign for the holders of offices now
    /// @param waiting not in the log yet, or not out of it
    record Keys(List<OfficeKey> inForce, List<Listing> listed, List<OfficeKey> waiting) {}

    @GetMapping
    Keys keys(@PathVariable String edition, Caller caller) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        return view(
                edition,
                registers.find(edition).map(kept -> kept.state().listed()).orElse(List.of()));
    }

    @PostMapping("/proposals")
    ResponseEntity<?> propose(
            @PathVariable String edition,
            Caller caller,
            IdempotencyKey key,
            @RequestBody ProposalRequest request,
            BodyHash body,
            RecentProof proof) {
        By by = Access.of(caller, edition, ORGANISER, RETURNING_OFFICER);
        proof.require();
        return Replies.made(proposed(edition, request, by, Asks.of(caller, key, body))
                .then(kept -> Proposing.made(kept.state().proposal())));
    }

    private Outcome<Kept<KeyRegister>> proposed(String edition, ProposalRequest request, By by, Ask ask) {
        return switch (request.act()) {
            case ListKeys.LIST -> keys.proposeWaiting(edition, by, ask);
            case ListKeys.REPLACE ->
                request.person() == null
                        ? Outcome.refused(Refusal.invalid("/person", "required", "must be there"))
                        : keys.proposeReplacement(edition, request.person(), by, ask);
            default ->
                Outcome.refused(
                        Refusal.invalid("/act", "one-of", "must be {0} or {1}", ListKeys.LIST, ListKeys.REPLACE));
        };
    }

    @GetMapping("/proposals")
    ResponseEntity<?> open(@PathVariable String edition, Caller caller) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        return ResponseEntity.ok(Proposing.open(
                registers.find(edition).map(kept -> kept.state().proposal()).orElse(null),
                clocks.deadlines().instant()));
    }

    @DeleteMapping("/proposals")
    ResponseEntity<?> withdraw(@PathVariable String edition, Caller caller, IdempotencyKey key, BodyHash body) {
        By by = Access.of(caller, edition, ORGANISER, RETURNING_OFFICER);
        return Replies.empty(keys.withdraw(edition, by.person(), Asks.of(caller, key, body)));
    }

    @PostMapping("/approvals")
    ResponseEntity<?> approve(
            @PathVariable String edition,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Proposing.Approval request,
            BodyHash body,
            RecentProof proof) {
        By by = Access.of(caller, edition, RETURNING_OFFICER, SECOND_OFFICER);
        proof.require();
        return Replies.ok(
                keys.approve(edition, request.payloadHash(), by, Asks.of(caller, key, body)),
                kept -> view(edition, kept.state().listed()));
    }

    private Keys view(String edition, List<Listing> listed) {
        return new Keys(OfficeKey.of(keys.inForce(edition)), listed, OfficeKey.of(keys.unlisted(edition)));
    }
}
