package io.palmares.nominations.people;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.MasterSecret;
import io.palmares.aggregate.Outcome;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.SigningKey;
import io.palmares.ledger.log.LogId;
import io.palmares.nominations.entry.ListedKeys;
import io.palmares.nominations.entry.RenewKeys;
import io.palmares.nominations.entry.SignEntries;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Holds a key for each officer, organiser and chair, and signs log entries with it once that person has approved.
public final class HoldOfficerKeys implements SignEntries, RenewKeys {
    private final OfficerKeys keys;
    private final ListedKeys listed;
    private final MasterSecret secret;
    private final Supplier<Bytes> seeds;

    /// Kept sealed.
    ///
    /// @param seeds 32 fresh random bytes
    public HoldOfficerKeys(OfficerKeys keys, ListedKeys listed, MasterSecret secret, Supplier<Bytes> seeds) {
        this.keys = keys;
        this.listed = listed;
        this.secret = secret;
        this.seeds = seeds;
    }

    @Override
    public String sign(EntryBody body, List<String> people) {
        String edition = LogId.of(body.log()).edition();
        return body.with(people.stream()
                        .map(person -> body.sign(key(edition, person)))
                        .toList())
                .bytes()
                .base64Url();
    }

    @Override
    public PublicKey keyOf(String edition, String person) {
        return PublicKey.parse(held(edition, person).publicKey());
    }

    SigningKey key(String edition, String person) {
        return SigningKey.ofSeed(
                secret.open(sealedAs(person), held(edition, person).sealedSeed()));
    }

    private OfficerKey.Held held(String edition, String person) {
        List<OfficerKey.Held> all = keys.find(person)
                .map(kept -> kept.state().keys())
                .orElseGet(() -> first(person))
                .reversed();
        return all.stream()
                .filter(it -> listed.isInForce(edition, PublicKey.parse(it.publicKey())))
                .findFirst()
                .or(() -> all.stream().filter(it -> isFit(edition, it)).findFirst())
                .orElseGet(() -> newest(person, it -> isFit(edition, it)));
    }

    /// Whoever comes back signs with a key that never went.
    private boolean isFit(String edition, OfficerKey.Held key) {
        return !listed.isRetired(edition, PublicKey.parse(key.publicKey()));
    }

    /// Whoever was first has made the key for all.
    private List<OfficerKey.Held> first(String person) {
        List<OfficerKey.Held> fresh = List.of(fresh(person));
        keys.create(person, Ask.plain(), Change.silently(new OfficerKey(person, fresh)));
        return keys.find(person).map(kept -> kept.state().keys()).orElse(fresh);
    }

    @Override
    public PublicKey renew(String edition, String person) {
        String signing = held(edition, person).publicKey();
        return PublicKey.parse(newest(person, it -> !it.publicKey().equals(signing) && isFit(edition, it))
                .publicKey());
    }

    /// Their newest key if it will do, else a fresh one.
    private OfficerKey.Held newest(String person, Predicate<OfficerKey.Held> willDo) {
        OfficerKey.Held fresh = fresh(person);
        return keys.change(
                        person,
                        Ask.plain(),
                        kept -> Outcome.done(Change.silently(
                                willDo.test(kept.state().newest())
                                        ? kept.state()
                                        : kept.state().and(fresh))))
                .orElseThrow(refusal -> new IllegalStateException("key not kept: " + refusal.detail()))
                .state()
                .newest();
    }

    private OfficerKey.Held fresh(String person) {
        SigningKey key = SigningKey.ofSeed(seeds.get());
        return new OfficerKey.Held(key.publicKey().toString(), secret.seal(sealedAs(person), key.seed()));
    }

    private static String sealedAs(String person) {
        return "officer/" + person;
    }
}
