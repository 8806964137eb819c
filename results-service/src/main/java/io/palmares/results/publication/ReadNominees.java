package io.palmares.results.publication;

import io.palmares.contracts.PublicRecord;
import io.palmares.results.category.Entrant;
import io.palmares.results.profile.Profile;
import io.palmares.results.profile.Profiles;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The candidates of a category, by name. Who has no record that its label commits to, because it did not come yet or
/// was erased, is not named.
public final class ReadNominees {
    private static final Comparator<PublicNominee> BY_NAME = Comparator.comparing(
                    (PublicNominee nominee) -> Folded.of(nominee.is().name()))
            .thenComparing(PublicNominee::candidate);

    private final Profiles profiles;
    private final RecordText text;

    public ReadNominees(Profiles profiles, RecordText text) {
        this.profiles = profiles;
        this.text = text;
    }

    public List<PublicNominee> of(PublicCategory category) {
        Map<String, Profile> byNominee = new HashMap<>();
        profiles.of(category.id().edition(), category.id().category())
                .forEach(profile -> byNominee.put(profile.nominee(), profile));
        return category.named().stream()
                .flatMap(entrant ->
                        nominee(category, entrant, Optional.ofNullable(byNominee.get(entrant.nominee()))).stream())
                .sorted(BY_NAME)
                .toList();
    }

    /// The newest record of a candidate; for those who may be named only.
    public Optional<PublicRecord> record(String candidate) {
        return profiles.ofCandidate(candidate).map(profile -> text.read(profile.record()));
    }

    private Optional<PublicNominee> nominee(PublicCategory category, Entrant entrant, Optional<Profile> profile) {
        return profile.filter(p -> p.label().equals(entrant.label()))
                .map(p -> new PublicNominee(
                        entrant.candidate(), text.read(p.record()), NomineeStatus.of(entrant.candidate(), category)));
    }
}
