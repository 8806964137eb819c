package io.palmares.results.profile;

import io.palmares.aggregate.Change;
import io.palmares.aggregate.Projection;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.SaltedHash;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Outcome;

/// Keeps the newest record of each nominee; one that its label does not commit to is no record.
public final class LearnProfile {
    private final Profiles profiles;
    private final Projection<Profile, Void> projection;

    public LearnProfile(Profiles profiles) {
        this.profiles = profiles;
        this.projection = new Projection<>(profiles, Profile::through);
    }

    /// Keeps the record if it is newer than the one that is here.
    public Outcome learn(EventHeaders event, Profile profile) {
        String label = SaltedHash.of(
                        SaltedHash.Kind.LABEL, Bytes.fromBase64Url(profile.salt()), Bytes.utf8(profile.record()))
                .bytes()
                .base64Url();
        return label.equals(profile.label())
                ? projection.hearNewest(profile.nominee(), event, (_, after) -> Change.silently(profile.through(after)))
                : new Outcome.Unreadable("the label is not the record's");
    }

    public Outcome erase(String nominee) {
        profiles.erase(nominee);
        return new Outcome.Applied();
    }
}
