package io.palmares.nominations.people;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.MasterSecret;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.SigningKey;
import io.palmares.nominations.entry.ListedKeys;
import io.palmares.nominations.entry.OfficeKey;
import io.palmares.nominations.entry.SignEntries;
import io.palmares.web.caller.Role;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Holds a key for each officer, organiser and chair, and signs log entries with it once that person has approved.
public final class SignForOfficers implements SignEntries {
    private final OfficerKeys keys;
    private final LookUpPerson people;
    private final Appointments appointments;
    private final ListedKeys listed;
    private final MasterSecret secret;
    private final Supplier<Bytes> seeds;
    private final Deputies deputies;

    /// Put together from its parts.
    ///
    /// @param seeds 32 fresh random bytes
    public SignForOfficers(
            OfficerKeys keys,
            LookUpPerson people,
            Appointments appointments,
            ListedKeys listed,
            MasterSecret secret,
            Supplier<Bytes> seeds,
            Deputies deputies) {
        this.keys = keys;
        this.people = people;
        this.appointments = appointments;
        this.listed = listed;
        this.secret = secret;
        this.seeds = seeds;
        this.deputies = deputies;
    }

    /// Who steps in for officers with a conflict.
    @FunctionalInterface
    public interface Deputies {
        boolean stepIn(String person, Role role, String edition, String category);
    }

    /// Signed.
    ///
    /// @param publicKey Ed25519, base64url
    public record Signed(String publicKey, String signature) {}

    public record Officer(Role role, String person, String publicKey) {}

    /// What a person is asked to sign.
    ///
    /// @param type the entry's `t`
    /// @param body canonical JSON
    public record Request(
            String edition, @Nullable String category, String person, Role role, String type, String body) {}

    /// Signs `D("entry/" + t) ‖ body` if the person holds the role now, with a key that the log lists for it.
    public Outcome<Signed> sign(Request request) {
        try {
            EntryBody body =
                    new EntryBody(CanonicalJson.parseObject(request.body().getBytes(StandardCharsets.UTF_8)));
            if (!body.type().equals(request.type())) {
                return Outcome.refused(Refusal.invalid("/t", "same", "must be the body's own t"));
            }
            return Outcome.unless(
                    () -> Outcome.done(signed(request.person(), body)),
                    Check.when(!holds(request), Rule.FORBIDDEN, "The person does not hold this role."),
                    Check.when(
                            holds(request) && !isListed(request),
                            Rule.FORBIDDEN,
                            "The log does not list this person's key for the role yet."));
        } catch (Malformed e) {
            return Outcome.refused(Refusal.invalid("/body", "canonical", e.detail()));
        }
    }

    @Override
    public String sign(EntryBody body, List<String> people) {
        return body.with(people.stream().map(person -> body.sign(key(person))).toList())
                .bytes()
                .base64Url();
    }

    @Override
    public PublicKey keyOf(String person) {
        return key(person).publicKey();
    }

    /// The officers of an edition with their public keys; keys are made when first asked for.
    public List<Officer> officers(String edition) {
        return appointments.ofEdition(edition).stream()
                .filter(a -> a.category() == null)
                .map(a -> new Officer(
                        a.role(), a.person(), key(a.person()).publicKey().toString()))
                .sorted(Comparator.comparing(Officer::role).thenComparing(Officer::person))
                .toList();
    }

    /// Their own role, or one that they step into.
    private boolean holds(Request request) {
        return holdsThemselves(request)
                || (request.category() != null
                        && deputies.stepIn(request.person(), request.role(), request.edition(), request.category()));
    }

    private boolean holdsThemselves(Request request) {
        return people.byId(request.person())
                .map(LookUpPerson.Found::caller)
                .filter(caller -> request.category() == null
                        ? caller.has(request.role(), request.edition())
                        : caller.has(request.role(), request.edition(), request.category()))
                .isPresent();
    }

    /// Who steps in signs with a deputy's key.
    private boolean isListed(Request request) {
        if (!holdsThemselves(request)) {
            return listed.lists(request.edition(), OfficeKey.DEPUTY, null, keyOf(request.person()));
        }
        @Nullable String category = request.role() == Role.CHAIR ? request.category() : null;
        return listed.lists(request.edition(), request.role().name(), category, keyOf(request.person()));
    }

    private Signed signed(String person, EntryBody body) {
        SigningKey key = key(person);
        return new Signed(key.publicKey().toString(), body.sign(key).value().base64Url());
    }

    private SigningKey key(String person) {
        return keys.find(person).map(kept -> opened(kept.state())).orElseGet(() -> made(person));
    }

    private SigningKey made(String person) {
        SigningKey fresh = SigningKey.ofSeed(seeds.get());
        keys.create(
                person,
                Ask.plain(),
                Change.silently(new OfficerKey(
                        person, fresh.publicKey().toString(), secret.seal("officer/" + person, fresh.seed()))));
        // Whoever was first has made the key for all.
        return keys.find(person).map(kept -> opened(kept.state())).orElse(fresh);
    }

    private SigningKey opened(OfficerKey key) {
        return SigningKey.ofSeed(secret.open("officer/" + key.person(), key.sealedSeed()));
    }
}
