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
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Json;
import io.palmares.ledger.PublicKey;
import io.palmares.nominations.entry.EditionLogs;
import io.palmares.nominations.entry.EntryBodies;
import io.palmares.nominations.entry.OfficeKey;
import io.palmares.nominations.entry.SignEntries;
import io.palmares.nominations.officekey.KeyRegister.Listing;
import java.time.InstantSource;
import java.util.List;

/// Lists the keys of officers appointed and chairs seated after publication: proposed by an organiser, approved by the
/// returning officer. Nobody becomes an officer in the log by one person's word.
public final class ListKeys {
    public static final String ACT = "LIST_KEYS";
    private final KeyRegisters registers;
    private final OfficeHolders holders;
    private final LoggedKeys logged;
    private final EditionLogs logs;
    private final SignEntries signing;
    private final InstantSource clock;

    /// Put together from its parts.
    public ListKeys(
            KeyRegisters registers,
            OfficeHolders holders,
            LoggedKeys logged,
            EditionLogs logs,
            SignEntries signing,
            InstantSource clock) {
        this.registers = registers;
        this.holders = holders;
        this.logged = logged;
        this.logs = logs;
        this.signing = signing;
        this.clock = clock;
    }

    /// Keys of holders of offices that the log does not list yet.
    public List<Listing> unlisted(String edition) {
        return holders.of(edition).stream()
                .filter(listing -> !logged.lists(edition, listing))
                .toList();
    }

    public Outcome<Kept<KeyRegister>> propose(String edition, By by, Ask ask) {
        return register(edition)
                .then(id -> registers.change(
                        id,
                        ask,
                        kept -> waiting(edition)
                                .then(keys -> TwoPeople.propose(
                                        kept.state().proposal(), ACT, payload(edition, keys), by, clock.instant()))
                                .map(open -> Change.<KeyRegister, KeyRegister.Fact>silently(
                                                kept.state().proposing(open))
                                        .answering(open.payloadHash()))));
    }

    public Outcome<Kept<KeyRegister>> approve(String edition, String payloadHash, By by, Ask ask) {
        return register(edition)
                .then(id -> registers.change(
                        id,
                        ask,
                        kept -> TwoPeople.approve(kept.state().proposal(), payloadHash, by, clock.instant())
                                .then(open -> waiting(edition)
                                        .then(keys -> unchanged(edition, open, keys))
                                        .map(keys -> listed(kept.state(), keys, open.by(), by)))));
    }

    public Outcome<Kept<KeyRegister>> withdraw(String edition, String person, Ask ask) {
        return register(edition)
                .then(id -> registers.change(
                        id,
                        ask,
                        kept -> TwoPeople.withdraw(kept.state().proposal(), person, clock.instant())
                                .map(open -> Change.silently(kept.state().proposing(null)))));
    }

    private Outcome<String> register(String edition) {
        if (logged.published(edition).isEmpty()) {
            return Outcome.refused(Rule.NOT_FOUND, "There is no such published edition.");
        }
        // Whoever was first has opened it for all.
        registers.create(edition, Ask.plain(), Change.silently(new KeyRegister(edition, List.of(), null)));
        return Outcome.done(edition);
    }

    private Outcome<List<Listing>> waiting(String edition) {
        List<Listing> keys = unlisted(edition);
        return Outcome.unless(
                () -> Outcome.done(keys),
                Check.when(keys.isEmpty(), Rule.WRONG_STATE, "The log lists the key of every holder of an office."));
    }

    private static Outcome<List<Listing>> unchanged(String edition, Proposal open, List<Listing> keys) {
        return Outcome.unless(
                () -> Outcome.done(keys),
                Check.when(
                        !open.payload().equals(payload(edition, keys)),
                        Rule.PROPOSAL_DIFFERS,
                        "Who holds an office has changed since it was proposed."));
    }

    private Change<KeyRegister, KeyRegister.Fact> listed(
            KeyRegister register, List<Listing> keys, By first, By second) {
        EntryBodies log = logs.of(register.edition());
        List<String> people = List.of(first.person(), second.person());
        return Change.to(
                register.with(keys),
                keys.stream()
                        .<KeyRegister.Fact>map(
                                key -> new KeyRegister.Fact.Listed(key, signing.sign(body(log, key), people)))
                        .toList());
    }

    private static EntryBody body(EntryBodies log, Listing it) {
        OfficeKey office = new OfficeKey(it.role(), PublicKey.parse(it.key()));
        return log.key(office, it.category(), it.person(), null);
    }

    private static String payload(String edition, List<Listing> keys) {
        return Json.object(members -> {
                    members.put("act", Json.of(ACT));
                    members.put("edition", Json.of(edition));
                    members.put(
                            "keys", Json.of(keys.stream().map(ListKeys::json).toList()));
                })
                .canonical()
                .asUtf8();
    }

    private static Json json(Listing it) {
        return Json.object(members -> {
            members.put("category", Json.ofNullable(it.category()));
            members.put("key", Json.of(it.key()));
            members.put("person", Json.of(it.person()));
            members.put("role", Json.of(it.role()));
        });
    }
}
