package io.palmares.voting.jury;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Rule;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.Signature;
import io.palmares.ledger.SigningKey;
import io.palmares.voting.office.OfficerSignatures;
import io.palmares.web.caller.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A key for everyone, and an office for everyone who has not been dismissed.
final class HeldKeys implements OfficerSignatures {
    private final Set<String> dismissed = new HashSet<>();

    void dismiss(String person) {
        dismissed.add(person);
    }

    static PublicKey of(String person) {
        return key(person).publicKey();
    }

    private static SigningKey key(String person) {
        return SigningKey.ofSeed(
                Hash.tagged("key", Bytes.utf8(person).toArray()).bytes());
    }

    @Override
    public Outcome<Signature> sign(String edition, String category, By by, EntryBody body, List<String> declared) {
        return Outcome.unless(
                () -> Outcome.done(body.sign(key(by.person()))),
                Outcome.Check.when(
                        dismissed.contains(by.person()), Rule.FORBIDDEN, "The person does not hold this role."));
    }

    @Override
    public Optional<By> acting(String edition, String category, Role role) {
        return Optional.of(new By("ro", role)).filter(by -> !dismissed.contains(by.person()));
    }

    @Override
    public boolean stepsIn(String edition, String category, By by, List<String> declared) {
        return false;
    }
}
