package io.palmares.results.count;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.ledger.SigningKey;
import io.palmares.messaging.AppliedThrough;
import io.palmares.messaging.MemoryBroker;
import io.palmares.results.AnEdition;
import io.palmares.results.act.OfficerSignatures;
import io.palmares.results.category.Category;
import io.palmares.results.count.recount.VerifierCounter;
import io.palmares.results.edition.Edition;
import io.palmares.results.profile.Profile;
import io.palmares.testkit.EmbeddedStack;
import io.palmares.testkit.Mortal;
import io.palmares.testkit.MovableClock;
import java.util.List;

/// What outlives a killed process of the service: store, broker, clock, and the others.
final class AWorld {
    static final MongoClient STORE = MongoClients.create(EmbeddedStack.shared().mongoUri());
    final String database = EmbeddedStack.freshSpace();
    final MemoryBroker broker = new MemoryBroker();
    final MovableClock clock = MovableClock.at(AnEdition.EMBARGO);
    final ACount count;
    SecondCounter second = new VerifierCounter();
    final OfficerSignatures officers = (_, officer, body) -> new OfficerSignatures.Answer.Signed(
            body.sign(SigningKey.ofSeed(AnEdition.hash(officer.person()).bytes())));

    AWorld(ACount count) {
        this.count = count;
    }

    AProcess process() {
        return process(Mortal.immortal());
    }

    AProcess process(Mortal life) {
        return new AProcess(this, life);
    }

    /// Everything that a count needs was heard.
    AWorld readyToCount() {
        AProcess before = process();
        Edition edition = edition();
        before.editions.insert(new Kept<>(edition.edition(), edition, 1, List.of()), Change.silently(edition));
        List.of(ABox.A, ABox.B, ABox.C).forEach(candidate -> {
            Profile profile = profile(candidate);
            before.profiles.insert(new Kept<>(profile.nominee(), profile, 1, List.of()), Change.silently(profile));
        });
        before.rollKeys.put(ACount.ID, "members", 1, 1, List.copyOf(count.box.roll.keys()));
        Category category = count.category(count.box.seal(), null, ACount.usable());
        before.categories.insert(new Kept<>(ACount.ID.key(), category, 1, List.of()), Change.silently(category));
        return this;
    }

    private Edition edition() {
        String text = count.rulebooks.newest("ecc-2020").orElseThrow().text();
        return new Edition(
                "ecc-2020",
                "european-cluster-awards",
                "awards.example",
                ABox.edition().entry().bytes().base64Url(),
                AppliedThrough.NOTHING,
                List.of(new Edition.Version(1, AnEdition.hash(text).toString(), text, null, AnEdition.OPENS)),
                List.of(new Edition.Instants(
                        "manager", null, null, null, null, AnEdition.OPENS, AnEdition.CLOSES, AnEdition.EMBARGO)));
    }

    private static Profile profile(String candidate) {
        return new Profile(
                "nominee-" + candidate,
                "ecc-2020",
                "manager",
                candidate,
                "label of " + candidate,
                "salt",
                "{\"name\":\"" + candidate + "\"}",
                AppliedThrough.NOTHING);
    }
}
