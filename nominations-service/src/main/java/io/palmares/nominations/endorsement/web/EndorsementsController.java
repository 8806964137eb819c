package io.palmares.nominations.endorsement.web;

import static io.palmares.web.caller.Role.MEMBER;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.web.Access;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Replies;
import io.palmares.nominations.endorsement.Bar;
import io.palmares.nominations.endorsement.Endorse;
import io.palmares.nominations.endorsement.Endorsement;
import io.palmares.nominations.endorsement.Endorser;
import io.palmares.nominations.endorsement.ReadChoices;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.people.Organisation;
import io.palmares.nominations.people.Organisations;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.paging.Paged;
import io.palmares.web.problem.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Members endorse nominees whom others put forward. How many others did so, they are not told.
@RestController
@RequestMapping("/api/nominations/v1/editions/{edition}/categories/{category}")
class EndorsementsController {
    private final Endorse endorse;
    private final ReadChoices choices;
    private final Organisations organisations;

    EndorsementsController(Endorse endorse, ReadChoices choices, Organisations organisations) {
        this.endorse = endorse;
        this.choices = choices;
        this.organisations = organisations;
    }

    /// @param statement up to 500 characters for those who screen; absent without words
    record Words(@Nullable String statement) {}

    /// One's own endorsement.
    record EndorsementView(String nominee, @Nullable String statement, Instant at) {
        static EndorsementView of(Endorsement it) {
            return new EndorsementView(it.nominee(), it.statement(), it.at());
        }
    }

    /// A nominee whom one may endorse, or has endorsed.
    ///
    /// @param standing false of one who does not stand any more
    /// @param endorsed one's own endorsement
    /// @param bar why one may not
    record ChoiceView(
            String nominee,
            String kind,
            String name,
            @Nullable String organisation,
            @Nullable String country,
            List<String> partners,
            Map<String, String> citation,
            @Nullable String link,
            boolean standing,
            @Nullable EndorsementView endorsed,
            @Nullable Bar bar) {}

    /// @param open whether one may endorse and withdraw now
    /// @param closes the instant from which one may not any more
    record ChoiceList(
            boolean open,
            @Nullable Instant closes,
            List<ChoiceView> items,
            @Nullable String next) {}

    @GetMapping("/endorsements")
    ResponseEntity<?> choices(
            @PathVariable String edition, @PathVariable String category, Caller caller, PageRequest page) {
        return choices.of(endorser(edition, category, caller), page.after(), page.limit() + 1)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok(list(found, page)))
                .orElseGet(() -> Problems.notFound("There is no such category."));
    }

    private ChoiceList list(ReadChoices.Choices found, PageRequest page) {
        Paged<ChoiceView> part =
                Paged.of(found.some(), page, it -> it.nominee().nominee()).map(this::view);
        return new ChoiceList(found.open(), found.closes(), part.items(), part.next());
    }

    private ChoiceView view(ReadChoices.Choice choice) {
        Nominee it = choice.nominee();
        return new ChoiceView(
                it.nominee(),
                it.identity().kind().name(),
                it.identity().name(),
                Optional.ofNullable(it.file().organisation()).map(this::name).orElse(null),
                it.file().country(),
                it.file().partners().stream().map(this::name).toList(),
                it.file().citation(),
                it.link(),
                it.state() == Nominee.State.CONSENTED || it.state().isAdmitted(),
                Optional.ofNullable(choice.mine()).map(EndorsementView::of).orElse(null),
                choice.bar());
    }

    private String name(String organisation) {
        return organisations
                .find(organisation)
                .map(Kept::state)
                .map(Organisation::name)
                .orElse(organisation);
    }

    @PostMapping("/nominees/{nominee}/endorsement")
    ResponseEntity<?> endorse(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String nominee,
            Caller caller,
            IdempotencyKey key,
            @RequestBody Words request,
            BodyHash body) {
        return Replies.ok(
                endorse.endorse(
                        endorser(edition, category, caller), nominee, request.statement(), Asks.of(caller, key, body)),
                kept -> EndorsementView.of(kept.state()));
    }

    @PostMapping("/nominees/{nominee}/endorsement/withdrawal")
    ResponseEntity<?> withdraw(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String nominee,
            Caller caller,
            IdempotencyKey key,
            BodyHash body) {
        return Replies.empty(
                endorse.withdraw(endorser(edition, category, caller), nominee, Asks.of(caller, key, body)));
    }

    private static Endorser endorser(String edition, String category, Caller caller) {
        return new Endorser(
                edition, category, Access.of(caller, edition, MEMBER).person());
    }
}
