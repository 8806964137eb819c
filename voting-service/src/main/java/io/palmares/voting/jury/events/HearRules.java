package io.palmares.voting.jury.events;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.Topics;
import io.palmares.contracts.event.EditionPublished;
import io.palmares.contracts.event.NomineeFile;
import io.palmares.contracts.event.ProfileChanged;
import io.palmares.ledger.Malformed;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.Erased;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subscriptions;
import io.palmares.voting.jury.FilePart;
import io.palmares.voting.jury.FileParts;
import io.palmares.voting.jury.JuryEdition.Window;
import io.palmares.voting.jury.LearnProfile;
import io.palmares.voting.jury.LearnRules;
import org.jspecify.annotations.Nullable;

/// Hears of rulebooks and of nominees' records.
public final class HearRules {
    private final LearnRules rules;
    private final LearnProfile profiles;

    public HearRules(LearnRules rules, LearnProfile profiles) {
        this.rules = rules;
        this.profiles = profiles;
    }

    public Subscriptions editions() {
        return Subscriptions.to(Topics.EDITIONS)
                .on(Contracts.EDITION_PUBLISHED.type(), EditionPublished.class, this::published);
    }

    public Subscriptions profiles() {
        return Subscriptions.to(Topics.PROFILES)
                .on(Contracts.PROFILE_CHANGED.type(), ProfileChanged.class, this::changed)
                .onErased(this::erased);
    }

    private Outcome published(Delivered<EditionPublished> event) {
        EditionPublished version = event.data();
        return rules.published(
                event.meta(),
                new LearnRules.Version(
                        version.edition(),
                        version.hash(),
                        version.rulebook(),
                        version.timetable().stream()
                                .map(t -> new Window(t.category(), t.juryDeadline(), t.votingOpens()))
                                .toList(),
                        version.logHost()));
    }

    private Outcome changed(Delivered<ProfileChanged> event) {
        ProfileChanged told = event.data();
        try {
            return profiles.changed(
                    event.meta(),
                    new LearnProfile.Told(
                            told.nominee(), told.label(), told.salt(), told.record(), written(told.file())));
        } catch (Malformed malformed) {
            return new Outcome.Unreadable(malformed.detail());
        }
    }

    private static FileParts written(@Nullable NomineeFile file) {
        return file == null
                ? FileParts.none()
                : new FileParts(file.parts().stream().map(HearRules::part).toList(), file.leftOut());
    }

    private static FilePart part(io.palmares.contracts.event.FilePart part) {
        boolean byNominee = switch (part.source()) {
            case NOMINEE -> true;
            case NOMINATION -> false;
        };
        return new FilePart(byNominee, part.category(), part.citation(), part.link(), part.answers());
    }

    private Outcome erased(Delivered<Erased> event) {
        return profiles.erased(event.data().key());
    }
}
