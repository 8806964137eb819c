package io.palmares.nominations.people.web;

import static io.palmares.web.caller.Role.ORGANISER;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Replies;
import io.palmares.contracts.rulebook.ElectorClass;
import io.palmares.nominations.edition.Edition;
import io.palmares.nominations.edition.Editions;
import io.palmares.nominations.people.ImportMembers;
import io.palmares.nominations.rulebook.RulebookText;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Imports the members of an edition.
@RestController
class MembersController {
    private final ImportMembers imports;
    private final Editions editions;
    private final RulebookText texts;

    MembersController(ImportMembers imports, Editions editions, RulebookText texts) {
        this.imports = imports;
        this.editions = editions;
        this.texts = texts;
    }

    @PostMapping(path = "/api/nominations/v1/editions/{edition}/members/import", consumes = "text/csv")
    ResponseEntity<?> importMembers(
            @PathVariable String edition, Caller caller, IdempotencyKey key, @RequestBody byte[] csv) {
        Access.of(caller, edition, ORGANISER);
        Optional<Kept<Edition>> found = editions.find(edition);
        return found.isEmpty()
                ? Problems.notFound("There is no such edition.")
                : Replies.plain(imports.importInto(
                        edition, classes(found.get().state()), new String(csv, StandardCharsets.UTF_8)));
    }

    private Map<String, Boolean> classes(Edition edition) {
        return texts.stored(edition.rulebook()).classes().stream()
                .collect(Collectors.toMap(
                        ElectorClass::id, one -> one.kind() == ElectorClass.Electors.ORGANISATIONS, (a, b) -> a));
    }
}
