package io.palmares.nominations.people.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Replies;
import io.palmares.contracts.rulebook.ElectorClass;
import io.palmares.nominations.edition.Edition;
import io.palmares.nominations.edition.Editions;
import io.palmares.nominations.people.ImportMembers;
import io.palmares.nominations.people.Membership;
import io.palmares.nominations.people.Memberships;
import io.palmares.nominations.people.People;
import io.palmares.nominations.people.RemoveMember;
import io.palmares.nominations.rulebook.RulebookText;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.paging.Paged;
import io.palmares.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The members of an edition, and how they get there.
@RestController
@RequestMapping("/api/nominations/v1/editions/{edition}/members")
class MembersController {
    private static final Logger LOG = LoggerFactory.getLogger(MembersController.class);
    private final ImportMembers imports;
    private final Editions editions;
    private final RulebookText texts;
    private final Memberships memberships;
    private final People people;
    private final RemoveMember removal;

    MembersController(
            ImportMembers imports,
            Editions editions,
            RulebookText texts,
            Memberships memberships,
            People people,
            RemoveMember removal) {
        this.imports = imports;
        this.removal = removal;
        this.editions = editions;
        this.texts = texts;
        this.memberships = memberships;
        this.people = people;
    }

    /// A member, without an address.
    ///
    /// @param name empty once the person's data are erased
    record MemberView(String person, String name, String organisation, String electorClass, boolean delegate) {}

    @GetMapping
    ResponseEntity<?> members(
            @PathVariable String edition, Caller caller, PageRequest page, HttpServletRequest request) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        return Paged.of(
                        memberships.ofEdition(edition).stream()
                                .sorted(Comparator.comparing(Membership::person))
                                .filter(member ->
                                        page.after() == null || member.person().compareTo(page.after()) > 0)
                                .limit(page.limit() + 1L)
                                .toList(),
                        page,
                        Membership::person)
                .map(this::view)
                .response(request);
    }

    private MemberView view(Membership member) {
        String name =
                people.find(member.person()).map(kept -> kept.state().name()).orElse("");
        return new MemberView(member.person(), name, member.organisation(), member.electorClass(), member.delegate());
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    ResponseEntity<?> importMembers(
            @PathVariable String edition, Caller caller, IdempotencyKey key, @RequestBody byte[] csv) {
        Access.of(caller, edition, ORGANISER);
        Optional<Kept<Edition>> found = editions.find(edition);
        return found.isEmpty()
                ? Problems.notFound("There is no such edition.")
                : Replies.plain(imports.importInto(
                        edition, classes(found.get().state()), new String(csv, StandardCharsets.UTF_8)));
    }

    /// Not once they stand on a frozen roll.
    @DeleteMapping("/{person}")
    ResponseEntity<?> remove(
            @PathVariable String edition, @PathVariable String person, Caller caller, IdempotencyKey key) {
        By by = Access.of(caller, edition, ORGANISER);
        Outcome<?> removed = removal.remove(edition, person);
        LOG.info(
                "member.removal edition={} person={} by={} done={}",
                edition,
                person,
                by.person(),
                removed instanceof Outcome.Done);
        return Replies.empty(removed);
    }

    private Map<String, Boolean> classes(Edition edition) {
        return texts.stored(edition.rulebook()).classes().stream()
                .collect(Collectors.toMap(
                        ElectorClass::id, one -> one.kind() == ElectorClass.Electors.ORGANISATIONS, (a, b) -> a));
    }
}
