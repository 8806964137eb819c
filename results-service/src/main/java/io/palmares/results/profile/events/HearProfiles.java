package io.palmares.results.profile.events;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.Topics;
import io.palmares.contracts.event.ProfileChanged;
import io.palmares.messaging.AppliedThrough;
import io.palmares.messaging.Subscriptions;
import io.palmares.results.profile.LearnProfile;
import io.palmares.results.profile.Profile;

/// Public records in the published language.
public final class HearProfiles {
    private HearProfiles() {}

    public static Subscriptions through(LearnProfile learn) {
        return Subscriptions.to(Topics.PROFILES)
                .on(
                        Contracts.PROFILE_CHANGED.type(),
                        ProfileChanged.class,
                        event -> learn.learn(event.meta(), profile(event.data())))
                .onErased(event -> learn.erase(event.data().key()));
    }

    private static Profile profile(ProfileChanged it) {
        return new Profile(
                it.nominee(),
                it.edition(),
                it.category(),
                it.candidate(),
                it.label(),
                it.salt(),
                it.record(),
                AppliedThrough.NOTHING);
    }
}
