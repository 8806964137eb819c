package io.palmares.nominations.people;

import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.SigningKey;
import io.palmares.nominations.entry.KeyApprovals;
import io.palmares.nominations.entry.ListedKeys;
import io.palmares.nominations.entry.OfficeKey;
import io.palmares.web.caller.Role;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Signs what another service sends for people who approved there, if they may.
public final class SignForOfficers {
    private final HoldOfficerKeys keys;
    private final LookUpPerson people;
    private final Appointments appointments;
    private final ListedKeys listed;
    private final Stand stand;

    public SignForOfficers(
            HoldOfficerKeys keys, LookUpPerson people, Appointments appointments, ListedKeys listed, Stand stand) {
        this.keys = keys;
        this.people = people;
        this.appointments = appointments;
        this.listed = listed;
        this.stand = stand;
    }

    /// Where an officer acts.
    ///
    /// @param declared people of whom the asker knows a conflict
    public record Where(String edition, String category, Set<String> declared) {
        public Where {
            declared = Set.copyOf(declared);
        }
    }

    /// Who has a conflict in a category, and who steps in for them.
    public interface Stand {
        boolean stepsIn(String person, Role role, Where where);

        boolean isConflicted(String person, Where where);

        /// Who acts in a role: a holder without a conflict, else a deputy.
        Optional<String> acting(Role role, Where where);
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
    /// @param declared people of whom the asker knows a conflict
    public record Request(
            String edition,
            @Nullable String category,
            String person,
            Role role,
            String type,
            String body,
            Set<String> declared) {
        Optional<Where> where() {
            return Optional.ofNullable(category).map(it -> new Where(edition, it, declared));
        }
    }

    /// Signs `D("entry/" + t) ‖ body` if the person holds the role now, with a key that the log lists for it.
    public Outcome<Signed> sign(Request request) {
        try {
            EntryBody body =
                    new EntryBody(CanonicalJson.parseObject(request.body().getBytes(StandardCharsets.UTF_8)));
            if (!body.type().equals(request.type())) {
                return Outcome.refused(Refusal.invalid("/t", "same", "must be the body's own t"));
            }
            return Outcome.unless(
                    () -> Outcome.done(signed(request.edition(), request.person(), body)),
                    Check.when(!holds(request), Rule.FORBIDDEN, "The person does not hold this role."),
                    Check.when(
                            isConflicted(request),
                            Rule.CONFLICTED,
                            "This person is tied to a nominee of the category."),
                    Check.when(
                            holds(request) && !isListed(request),
                            Rule.KEY_NOT_LISTED,
                            "The log does not list the key of {0} yet. {1}",
                            request.role(),
                            KeyApprovals.of(request.role().name()).wayOut(request.edition())));
        } catch (Malformed e) {
            return Outcome.refused(Refusal.invalid("/body", "canonical", "must be canonical JSON: {0}", e.detail()));
        }
    }

    /// The officers of an edition whose keys its log lists.
    public List<Officer> officers(String edition) {
        return appointments.ofEdition(edition).stream()
                .filter(a -> a.category() == null)
                .filter(a -> listed.lists(edition, a.role().name(), null, keys.keyOf(edition, a.person())))
                .map(a -> new Officer(
                        a.role(), a.person(), keys.keyOf(edition, a.person()).toString()))
                .sorted(Comparator.comparing(Officer::role).thenComparing(Officer::person))
                .toList();
    }

    /// Their own role, or one that they step into.
    private boolean holds(Request request) {
        return holdsThemselves(request)
                || request.where()
                        .filter(where -> stand.stepsIn(request.person(), request.role(), where))
                        .isPresent();
    }

    /// Officers are tested here; a chair's conflicts are what the jury knows.
    private boolean isConflicted(Request request) {
        return (request.role() == Role.RETURNING_OFFICER || request.role() == Role.SECOND_OFFICER)
                && request.where()
                        .filter(where -> stand.isConflicted(request.person(), where))
                        .isPresent();
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
            return listed.lists(
                    request.edition(), OfficeKey.DEPUTY, null, keys.keyOf(request.edition(), request.person()));
        }
        @Nullable String category = request.role() == Role.CHAIR ? request.category() : null;
        return listed.lists(
                request.edition(), request.role().name(), category, keys.keyOf(request.edition(), request.person()));
    }

    private Signed signed(String edition, String person, EntryBody body) {
        SigningKey key = keys.key(edition, person);
        return new Signed(key.publicKey().toString(), body.sign(key).value().base64Url());
    }
}
