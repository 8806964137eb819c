package io.palmares.results.profile.mongo;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.results.profile.Profile;
import io.palmares.results.profile.Profiles;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Public records, one document each.
public final class MongoProfiles extends MongoAggregates<Profile, Void> implements Profiles {
    public MongoProfiles(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "profiles", Profile.class, Words.none());
    }

    @Override
    protected void addKeys(Profile profile, Document document) {
        document.put("of", profile.edition() + ":" + profile.category());
    }

    @Override
    protected List<String> indexed() {
        return List.of("of", "candidate", "label");
    }

    @Override
    public List<Profile> of(String edition, String category) {
        return where(is("of", edition + ":" + category)).map(Kept::state).toList();
    }

    @Override
    public Optional<Profile> ofCandidate(String candidate) {
        return where(is("candidate", candidate)).map(Kept::state).findFirst();
    }

    @Override
    public Optional<Profile> ofLabel(String edition, String label) {
        return where(is("label", label))
                .map(Kept::state)
                .filter(profile -> profile.edition().equals(edition))
                .findFirst();
    }

    @Override
    public void erase(String nominee) {
        remove(nominee);
    }
}
