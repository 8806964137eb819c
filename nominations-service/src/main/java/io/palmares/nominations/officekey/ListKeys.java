package io.palmares.nominations.officekey;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Proposal;
import io.palmares.aggregate.Rule;
import io.palmares.aggregate.TwoPeople;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.JsonObject;
import io.palmares.nominations.entry.CheckSigner;
import io.palmares.nominations.entry.RenewKeys;
import io.palmares.nominations.officekey.KeyRegister.Listing;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Lists the keys of officers appointed, chairs seated and deputies named after publication, and replaces keys. Nobody
/// becomes an officer in the log by one person's word, and no office decides about a key of its own.
public final class ListKeys {
    public static final String LIST = "LIST_KEYS";
    public static final String REPLACE = "REPLACE_KEY";
    private final KeyRegisters registers;
    private final KeysToList keys;
    private final KeyEntries entries;
    private final CheckSigner signer;
    private final RenewKeys renewing;
    private final Predicate<String> published;
    private final CheckApproval approval;
    private final InstantSource clock;

    /// Put together from its parts.
    ///
    /// @param certified whether a result of an edition is signed and not in its log yet
    public ListKeys(
            KeyRegisters registers,
            OfficeHolders holders,
            LoggedKeys logged,
            KeyEntries entries,
            CheckSigner signer,
            RenewKeys renewing,
            Predicate<String> certified,
            InstantSource clock) {
        this.registers = registers;
        this.keys = new KeysToList(holders, logged);
        this.entries = entries;
        this.signer = signer;
        this.renewing = renewing;
        this.published = edition -> logged.published(edition).isPresent();
        this.approval = new CheckApproval(certified);
        this.clock = clock;
    }

    /// Keys of holders of offices that the log does not list yet.
    public List<Listing> unlisted(String edition) {
        return keys.waiting(edition);
    }

    /// Keys that sign for the holders of offices now.
    public List<Listing> inForce(String edition) {
        return keys.inForce(edition);
    }

    /// What waits and this person's office may propose.
    public Outcome<Kept<KeyRegister>> proposeWaiting(String edition, By by, Ask ask) {
        return change(
                edition,
                by,
                ask,
                kept -> some(KeysToList.next(unlisted(edition), by.role()), edition)
                        .then(next -> proposed(kept.state(), LIST, next, by)));
    }

    /// A fresh key for a person, in place of the one that signs for them.
    public Outcome<Kept<KeyRegister>> proposeReplacement(String edition, String person, By by, Ask ask) {
        return change(
                edition,
                by,
                ask,
                kept -> Outcome.unless(
                        () -> proposed(kept.state(), REPLACE, replacing(edition, person, by), by),
                        Check.when(
                                by.person().equals(person),
                                Rule.CONFLICTED,
                                "Nobody decides about a key of their own."),
                        Check.when(
                                KeysToList.next(keys.replacing(edition, person, ""), by.role())
                                        .isEmpty(),
                                Rule.WRONG_STATE,
                                "The log lists no key of this person's that you may propose to replace.")));
    }

    private List<Listing> replacing(String edition, String person, By by) {
        String fresh = renewing.renew(edition, person).toString();
        return KeysToList.next(keys.replacing(edition, person, fresh), by.role());
    }

    public Outcome<Kept<KeyRegister>> approve(String edition, String payloadHash, By by, Ask ask) {
        return change(
                edition,
                by,
                ask,
                kept -> TwoPeople.approve(kept.state().proposal(), payloadHash, by, clock.instant())
                        .then(open -> unchanged(edition, open)
                                .then(listings -> approval.of(edition, listings, by))
                                .map(listings -> listed(kept.state(), listings, open.by(), by))));
    }

    public Outcome<Kept<KeyRegister>> withdraw(String edition, String person, Ask ask) {
        return register(edition)
                .then(id -> registers.change(
                        id,
                        ask,
                        kept -> TwoPeople.withdraw(kept.state().proposal(), person, clock.instant())
                                .map(open -> Change.silently(kept.state().proposing(null)))));
    }

    private Outcome<Kept<KeyRegister>> change(
            String edition,
            By by,
            Ask ask,
            Function<Kept<KeyRegister>, Outcome<Change<KeyRegister, KeyRegister.Fact>>> rule) {
        return register(edition)
                .then(id -> registers.change(
                        id, ask, kept -> signer.inOffice(edition, null, by).then(it -> rule.apply(kept))));
    }

    private Outcome<String> register(String edition) {
        if (!published.test(edition)) {
            return Outcome.refused(Rule.NOT_FOUND, "There is no such published edition.");
        }
        // Whoever was first has opened it for all.
        registers.create(edition, Ask.plain(), Change.silently(new KeyRegister(edition, List.of(), null)));
        return Outcome.done(edition);
    }

    private Outcome<List<Listing>> some(List<Listing> next, String edition) {
        return Outcome.unless(
                () -> Outcome.done(next),
                Check.when(
                        unlisted(edition).isEmpty(),
                        Rule.WRONG_STATE,
                        "The log lists the key of every holder of an office."),
                Check.when(next.isEmpty(), Rule.WRONG_STATE, "What waits is for another office to propose."));
    }

    private Outcome<Change<KeyRegister, KeyRegister.Fact>> proposed(
            KeyRegister register, String act, List<Listing> listings, By by) {
        String payload = KeyEntries.payload(act, register.edition(), listings);
        return TwoPeople.propose(register.proposal(), act, payload, by, clock.instant())
                .map(open -> Change.<KeyRegister, KeyRegister.Fact>silently(register.proposing(open))
                        .answering(open.payloadHash()));
    }

    /// A second person approves what they saw proposed, not what became of it since.
    private Outcome<List<Listing>> unchanged(String edition, Proposal open) {
        List<Listing> now = KeysToList.next(
                open.act().equals(LIST) ? unlisted(edition) : replacing(edition, open),
                open.by().role());
        return Outcome.unless(
                () -> Outcome.done(now),
                Check.when(
                        !open.payload().equals(KeyEntries.payload(open.act(), edition, now)),
                        Rule.PROPOSAL_DIFFERS,
                        "Who holds an office has changed since it was proposed."));
    }

    private List<Listing> replacing(String edition, Proposal open) {
        JsonObject first = (JsonObject) CanonicalJson.parseObject(open.payload().getBytes(StandardCharsets.UTF_8))
                .list("keys")
                .getFirst();
        return keys.replacing(edition, first.text("person"), first.text("key"));
    }

    private Change<KeyRegister, KeyRegister.Fact> listed(
            KeyRegister register, List<Listing> listings, By first, By second) {
        return Change.to(
                register.with(listings),
                listings.stream()
                        .map(it -> KeyRegister.Fact.of(it, entries.signed(register.edition(), it, first, second)))
                        .toList());
    }
}
