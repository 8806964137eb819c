package io.palmares.nominations.edition;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Proposal;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.aggregate.TwoPeople;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.nominations.entry.CheckSigner;
import io.palmares.nominations.rulebook.Frozen;
import io.palmares.nominations.rulebook.Resolution;
import io.palmares.nominations.rulebook.RulebookCheck;
import io.palmares.nominations.rulebook.RulebookText;
import io.palmares.web.text.Violation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Publishes a version of an edition's rulebook: proposed by an organiser, approved by the returning officer.
public final class PublishEdition {
    public static final String PUBLISH = "PUBLISH";
    public static final String AMEND = "AMEND_RULEBOOK";

    private final Editions editions;
    private final DraftEditions drafts;
    private final RulebookText texts;
    private final RulebookCheck check;
    private final LotCheck lots;
    private final EditionKeys keys;
    private final PublicationEntry entries;
    private final CheckSigner signer;
    private final String logHost;
    private final InstantSource clock;

    /// Put together from its parts.
    ///
    /// @param logHost names the logs of what is published from now on
    public PublishEdition(
            Editions editions,
            DraftEditions drafts,
            RulebookText texts,
            RulebookCheck check,
            LotCheck lots,
            EditionKeys keys,
            PublicationEntry entries,
            CheckSigner signer,
            String logHost,
            InstantSource clock) {
        this.editions = editions;
        this.drafts = drafts;
        this.texts = texts;
        this.check = check;
        this.lots = lots;
        this.keys = keys;
        this.entries = entries;
        this.signer = signer;
        this.logHost = logHost;
        this.clock = clock;
    }

    public Outcome<Kept<Edition>> proposePublication(String edition, By by, Ask ask) {
        return editions.change(
                edition,
                ask,
                kept -> Outcome.unless(() -> valid(kept.state(), kept.state().rulebook()), draftOnly(kept.state()))
                        .then(text -> propose(kept.state(), PUBLISH, text, null, by)));
    }

    public Outcome<Kept<Edition>> proposeAmendment(String edition, String rulebook, String reason, By by, Ask ask) {
        return editions.change(
                edition,
                ask,
                kept -> Outcome.unless(
                                () -> drafts.readable(edition, kept.state().programme(), rulebook)
                                        .then(text -> valid(kept.state(), text)),
                                Check.when(
                                        kept.state().isDraft(), Rule.WRONG_STATE, "A draft is rewritten, not amended."),
                                new Check(
                                        reason.isBlank(),
                                        Refusal.invalid("/reason", "not-blank", "a change needs a public reason")))
                        .then(text -> signer.inOffice(edition, null, by)
                                .then(it -> propose(kept.state(), AMEND, text, reason, it))));
    }

    public Outcome<Kept<Edition>> approve(String edition, String payloadHash, By by, Ask ask) {
        // Asked before, not while the document is changed: the services may take their time.
        Optional<PublicKeys> known =
                editions.find(edition).filter(kept -> kept.state().isDraft()).flatMap(kept -> keys.of(edition));
        return editions.change(
                edition,
                ask,
                kept -> TwoPeople.approve(kept.state().proposal(), payloadHash, by, clock.instant())
                        .then(proposal -> signer.inOffice(edition, null, by)
                                .then(it -> publish(kept.state(), proposal, it, known))));
    }

    public Outcome<Kept<Edition>> withdraw(String edition, String person, Ask ask) {
        return editions.change(
                edition,
                ask,
                kept -> TwoPeople.withdraw(kept.state().proposal(), person, clock.instant())
                        .map(open -> Change.silently(kept.state().withProposal(null))));
    }

    /// What stands against publishing the newest text; pointers are into the rulebook.
    public List<Violation> violations(Edition edition) {
        return violations(edition, texts.stored(edition.rulebook()));
    }

    private List<Violation> violations(Edition edition, Rulebook book) {
        List<Violation> wrong = new ArrayList<>(check.violations(book));
        wrong.addAll(
                edition.isDraft()
                        ? lots.violations(edition.edition(), book)
                        : Frozen.violations(texts.stored(edition.newest().text()), book, clock.instant()));
        return wrong;
    }

    private static Check draftOnly(Edition edition) {
        return Check.when(!edition.isDraft(), Rule.WRONG_STATE, "The edition is published; propose an amendment.");
    }

    private Outcome<String> valid(Edition edition, String text) {
        List<Violation> wrong = violations(edition, texts.stored(text));
        return wrong.isEmpty()
                ? Outcome.done(text)
                : Outcome.refused(Refusal.invalid(wrong.stream()
                        .map(v -> new Violation("/rulebook" + v.pointer(), v.rule(), v.text()))
                        .toList()));
    }

    private Outcome<Change<Edition, Edition.Fact>> propose(
            Edition edition, String act, String text, @Nullable String reason, By by) {
        String payload = Json.object(members -> {
                    members.put("act", Json.of(act));
                    members.put("edition", Json.of(edition.edition()));
                    members.put("reason", Json.ofNullable(reason));
                    members.put("rulebook", Json.of(text));
                    members.put("version", Json.of(edition.version() + 1L));
                })
                .canonical()
                .asUtf8();
        return TwoPeople.propose(edition.proposal(), act, payload, by, clock.instant())
                .map(open -> Change.<Edition, Edition.Fact>silently(edition.withProposal(open))
                        .answering(open.payloadHash()));
    }

    /// The rules are looked at again: time has passed since the proposal.
    private Outcome<Change<Edition, Edition.Fact>> publish(
            Edition edition, Proposal proposal, By second, Optional<PublicKeys> known) {
        JsonObject payload = CanonicalJson.parseObject(proposal.payload().getBytes(StandardCharsets.UTF_8));
        return Outcome.unless(
                () -> valid(edition, payload.text("rulebook"))
                        .map(text -> published(edition, proposal, payload, second, known)),
                Check.when(
                        payload.integer("version") != edition.version() + 1L
                                || (edition.isDraft()
                                        && !payload.text("rulebook").equals(edition.rulebook())),
                        Rule.PROPOSAL_DIFFERS,
                        "The rulebook has changed since it was proposed."),
                Check.when(
                        edition.isDraft() && known.isEmpty(),
                        Rule.BUSY,
                        "The services that hold this edition's keys do not answer yet; try again."));
    }

    private Change<Edition, Edition.Fact> published(
            Edition edition, Proposal proposal, JsonObject payload, By second, Optional<PublicKeys> known) {
        String text = payload.text("rulebook");
        Instant now = clock.instant();
        Edition.Version version = new Edition.Version(
                edition.version() + 1,
                text,
                Hash.sha256(Bytes.utf8(text).toArray()).toString(),
                payload.textOrNull("reason"),
                List.of(proposal.by().toString(), second.toString()),
                now,
                null);
        String host = edition.logHost() == null ? logHost : edition.logHost();
        @Nullable PublicKeys others = known.orElse(edition.keys());
        String entry = entries.of(edition, version, host, others, proposal.by(), second);
        return Change.to(
                edition.published(
                        text,
                        version.withEntry(entry),
                        Resolution.of(texts.stored(text)).schedules(),
                        host,
                        others),
                List.of(new Edition.Fact.Published()));
    }
}
