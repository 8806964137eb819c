package io.palmares.results.category;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.BallotBoxSealed;
import io.palmares.contracts.event.BallotBoxUndisputed;
import io.palmares.contracts.event.CategoryFinal;
import io.palmares.contracts.event.CategoryState;
import io.palmares.contracts.event.JurySealed;
import io.palmares.contracts.event.PaperFrozen;
import io.palmares.contracts.event.RollKeyDestroyed;
import io.palmares.messaging.PendingEvent;
import io.palmares.results.AnEdition;
import io.palmares.results.ServiceTest;
import io.palmares.results.edition.Edition;
import io.palmares.results.edition.Editions;
import io.palmares.results.profile.Profiles;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/// What the others tell comes twice, late, or not at all.
class HearingFromTheOthersTest extends ServiceTest {
    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Categories categories;

    @Autowired
    private Editions editions;

    @Autowired
    private Profiles profiles;

    @Autowired
    private RollKeys rollKeys;

    private AnEdition edition;
    private CategoryId manager;

    @BeforeEach
    void anEditionOfItsOwn() {
        edition = anEdition();
        manager = new CategoryId(edition.id, "manager");
    }

    private Category category() {
        return categories
                .find(manager.key())
                .orElseThrow(() -> new AssertionError("nothing was heard of " + manager.key()))
                .state();
    }

    private void eventuallyHeard(Predicate<Heard> fact) {
        eventually(() -> assertThat(categories.find(manager.key()))
                .hasValueSatisfying(kept -> assertThat(kept.state().heard()).matches(fact)));
    }

    private List<Integer> versions() {
        return editions.find(edition.id).map(kept -> kept.state().versions()).orElse(List.of()).stream()
                .map(Edition.Version::number)
                .toList();
    }

    private void deadLetter(String topic, PendingEvent event) {
        eventually(() -> assertThat(asService("gateway")
                        .get("/internal/dead-letters?limit=200")
                        .body())
                .contains(event.id()));
        assertThat(topic).isEqualTo(event.kind().topic());
    }

    @Test
    void keepsEachVersionOfAnEditionOnce() {
        PendingEvent first = edition.publish(1, AnEdition.EMBARGO);
        edition.again(first);
        edition.publish(2, AnEdition.EMBARGO.plusSeconds(3600));
        edition.again(first);
        eventually(() -> assertThat(versions()).containsExactly(1, 2));
        assertThat(editions.find(edition.id)
                        .orElseThrow()
                        .state()
                        .of("manager")
                        .orElseThrow()
                        .embargoUntil())
                .isEqualTo(AnEdition.EMBARGO.plusSeconds(3600));
    }

    @Test
    void setsAVersionAsideUntilItsPredecessorIsHere() {
        edition.publish(1, AnEdition.EMBARGO);
        PendingEvent second = edition.nextVersion(2, AnEdition.EMBARGO);
        PendingEvent third = edition.publish(3, AnEdition.EMBARGO);
        deadLetter("awards.editions", third);
        assertThat(versions()).containsExactly(1);
        edition.again(second);
        eventually(() -> asService("gateway").post("/internal/dead-letters/replay", "{}"));
        eventually(() -> assertThat(versions()).containsExactly(1, 2, 3));
    }

    @Test
    void takesAProfileBeforeItsCandidatesAndAnErasure() {
        edition.profile("manager", "Ana");
        PendingEvent newest = edition.profile("manager", "Ana");
        edition.again(newest);
        eventually(() -> assertThat(profiles.find(edition.nominee("Ana"))).isPresent());
        for (String collection : mongo.getCollectionNames()) {
            assertThat(mongo.getCollection(collection).find())
                    .noneMatch(document -> document.toJson().contains(AnEdition.FOR_THE_JURY));
        }
        edition.withCandidates("manager", "Ana");
        eventuallyHeard(heard -> heard.contenders().entrants().size() == 1);
        edition.erase("Ana");
        eventually(() -> assertThat(profiles.find(edition.nominee("Ana"))).isEmpty());
    }

    @Test
    void makesOneKeyForAShortlistHoweverOftenItIsTold() {
        PendingEvent shortlist = edition.shortlist("manager", "Ana", "Ben");
        eventually(() -> assertThat(category().work().key()).isNotNull());
        String key = Objects.requireNonNull(category().work().key()).publicKey();
        edition.again(shortlist);
        sealJury();
        eventuallyHeard(heard -> heard.jury() != null);
        assertThat(Objects.requireNonNull(category().work().key()).publicKey()).isEqualTo(key);
        edition.shortlist("manager", "Ana", "Cleo");
        eventually(
                () -> assertThat(Objects.requireNonNull(category().work().key()).publicKey())
                        .isNotEqualTo(key));
    }

    private PendingEvent sealJury() {
        return edition.tell(
                Contracts.JURY_SEALED,
                "jury",
                "manager",
                new JurySealed(edition.id, "manager", 9, AnEdition.hash("cards").toString(), null, null));
    }

    @Test
    void takesAJurysSealOnlyAfterItsShortlist() {
        PendingEvent shortlist = edition.nextShortlist("manager", "Ana", "Ben");
        PendingEvent seal = sealJury();
        deadLetter("awards.shortlists", seal);
        assertThat(categories.find(manager.key())).isEmpty();
        edition.again(shortlist);
        eventually(() -> asService("gateway").post("/internal/dead-letters/replay", "{}"));
        eventuallyHeard(heard -> heard.jury() != null && heard.contenders().shortlist() != null);
    }

    @Test
    void keepsTheKeysOfARollOnceAndTheNewestRoll() {
        ARoll roll = new ARoll(edition, "manager", 45);
        List<PendingEvent> told = roll.tell(1);
        told.forEach(edition::again);
        eventuallyHeard(heard ->
                heard.poll().roll("members").filter(r -> r.size() == 45).isPresent());
        assertThat(rollKeys.of(manager, "members", 1)).hasSize(45).containsExactlyInAnyOrderElementsOf(roll.keys());
        new ARoll(edition, "manager", 44).tell(2);
        eventuallyHeard(heard ->
                heard.poll().roll("members").filter(r -> r.version() == 2).isPresent());
        assertThat(category().heard().poll().rolls()).hasSize(1);
    }

    @Test
    void signsAPaperThatSaysWhatEverybodySaid() {
        edition.published().withCandidates("manager", "Ana", "Ben");
        edition.shortlist("manager", "Ana", "Ben");
        ARoll roll = new ARoll(edition, "manager", 12);
        eventually(() -> assertThat(category().work().key()).isNotNull());
        eventuallyHeard(heard ->
                !heard.contenders().entrants().isEmpty() && heard.contenders().shortlist() != null);
        PendingEvent draft = roll.draft(category(), roll.commitment(1));
        roll.tell(1);
        eventually(() -> assertThat(category().work().paper("members")).isPresent());
        edition.again(draft);
        assertThat(category().work().paper("members").orElseThrow().signedBody())
                .isNotNull();
        assertThat(category().work().disputes()).isEmpty();
    }

    @Test
    void signsNoPaperOfAnotherRoll() {
        edition.published().withCandidates("manager", "Ana", "Ben");
        edition.shortlist("manager", "Ana", "Ben");
        ARoll roll = new ARoll(edition, "manager", 12);
        roll.tell(1);
        eventually(() -> assertThat(category().work().key()).isNotNull());
        eventuallyHeard(heard ->
                !heard.contenders().entrants().isEmpty() && heard.contenders().shortlist() != null);
        roll.draft(category(), new ARoll(edition, "manager", 11).commitment(1));
        eventually(() -> assertThat(category().work().disputes()).contains("paper: roll differs"));
        assertThat(category().work().paper("members")).isEmpty();
    }

    @Test
    void marksWhoWithdrewBeforeTheCloseOnly() {
        edition.published().withCandidates("manager", "Ana", "Ben");
        PendingEvent ruling = edition.withdraw("manager", "Ana");
        edition.again(ruling);
        eventuallyHeard(heard -> heard.contenders().withdrawn().equals(List.of(AnEdition.candidate("Ana"))));
        edition.move("manager", CategoryState.VOTING, CategoryState.COUNTING);
        eventuallyHeard(heard -> heard.state().equals("COUNTING"));
        edition.withdraw("manager", "Ben");
        edition.withdraw("partnership", "Cleo");
        CategoryId next = new CategoryId(edition.id, "partnership");
        eventually(() -> assertThat(categories.find(next.key())).isPresent());
        assertThat(category().heard().contenders().withdrawn()).containsExactly(AnEdition.candidate("Ana"));
    }

    @Test
    void followsABoxFromItsSealToTheEndOfItsDisputes() {
        PendingEvent frozen = freeze();
        PendingEvent sealed = seal();
        edition.again(frozen);
        edition.again(sealed);
        PendingEvent undisputed = undisputed();
        edition.again(sealed);
        edition.again(undisputed);
        eventuallyHeard(heard ->
                heard.poll().box("members").filter(SealedBox::undisputed).isPresent());
        SealedBox box = category().heard().poll().box("members").orElseThrow();
        assertThat(box.leaves()).isEqualTo(14);
        assertThat(box.struck()).isEqualTo(2);
        assertThat(category().work().paper("members").orElseThrow().entry()).isEqualTo("ZW50cnk");
    }

    @Test
    void doesNotBelieveTheEndOfDisputesOfABoxWhoseSealIsMissing() {
        freeze();
        PendingEvent sealed = nextSeal();
        PendingEvent undisputed = undisputed();
        deadLetter("awards.ballot-boxes", undisputed);
        assertThat(category().heard().poll().boxes()).isEmpty();
        edition.again(sealed);
        eventually(() -> asService("gateway").post("/internal/dead-letters/replay", "{}"));
        eventuallyHeard(heard ->
                heard.poll().box("members").filter(SealedBox::undisputed).isPresent());
    }

    @Test
    void knowsThatTheRollKeyIsGoneHoweverOftenItIsTold() {
        PendingEvent gone = edition.tell(
                Contracts.ROLLKEY_DESTROYED,
                "electorate",
                "manager",
                new RollKeyDestroyed(edition.id, "manager", AnEdition.CLOSES, null));
        edition.again(gone);
        eventuallyHeard(heard -> heard.poll().rollKeyDestroyed());
    }

    @Test
    void drawsOnlyWithSeedsThatWereCommittedTo() {
        edition.published();
        eventually(() -> assertThat(editions.find(edition.id)).isPresent());
        PendingEvent others = edition.revealLot("partnership", AnEdition.SEEDS);
        deadLetter("awards.electorates", others);
        edition.revealLot("manager", AnEdition.SEEDS);
        eventuallyHeard(heard -> heard.lot() != null);
        assertThat(Objects.requireNonNull(category().heard().lot()).first())
                .isEqualTo(AnEdition.SEEDS.getFirst().base64Url());
    }

    @Test
    void drawsNothingWithTheSeedsInAnotherOrder() {
        edition.published();
        eventually(() -> assertThat(editions.find(edition.id)).isPresent());
        PendingEvent swapped = edition.revealLot("manager", AnEdition.SEEDS.reversed());
        deadLetter("awards.electorates", swapped);
        assertThat(categories.find(manager.key())).isEmpty();
    }

    @Test
    void destroysTheCountingKeyWhenNothingMoreCanBeCounted() {
        edition.shortlist("manager", "Ana", "Ben");
        eventually(() -> assertThat(category().work().key()).isNotNull());
        String published = Objects.requireNonNull(category().work().key()).publicKey();
        edition.tell(
                Contracts.CATEGORY_FINAL,
                "category",
                "manager",
                new CategoryFinal(edition.id, "manager", AnEdition.EMBARGO));
        eventually(
                () -> assertThat(Objects.requireNonNull(category().work().key()).sealedPrivate())
                        .isEmpty());
        assertThat(Objects.requireNonNull(category().work().key()).publicKey()).isEqualTo(published);
    }

    @Test
    void putsASpecialAwardIntoAnEnvelopeWhenItIsDecided() {
        CategoryId award = new CategoryId(edition.id, "mobilisation");
        edition.published();
        PendingEvent decided = edition.decideDirect("mobilisation", "Antonio");
        eventually(() -> assertThat(categories.find(award.key())).isPresent());
        OfficialCount count = Objects.requireNonNull(
                categories.find(award.key()).orElseThrow().state().work().count());
        assertThat(count.entries()).hasSize(1);
        edition.again(decided);
        edition.move("mobilisation", CategoryState.PUBLISHED, CategoryState.COUNTING);
        eventually(() -> assertThat(categories
                        .find(award.key())
                        .orElseThrow()
                        .state()
                        .heard()
                        .moves())
                .hasSize(1));
        assertThat(categories.find(award.key()).orElseThrow().state().work().count())
                .isEqualTo(count);
    }

    private String boxSubject() {
        return "box/" + manager.key() + "/members";
    }

    private PendingEvent freeze() {
        String paper = AnEdition.hash("paper").toString();
        return edition.send(
                Contracts.PAPER_FROZEN,
                boxSubject(),
                manager.key(),
                new PaperFrozen(
                        edition.id,
                        "manager",
                        "members",
                        null,
                        paper,
                        1,
                        AnEdition.OPENS,
                        AnEdition.CLOSES,
                        "ZW50cnk"));
    }

    private PendingEvent seal() {
        PendingEvent seal = nextSeal();
        edition.again(seal);
        return seal;
    }

    private PendingEvent nextSeal() {
        return edition.next(
                Contracts.BALLOT_BOX_SEALED,
                boxSubject(),
                manager.key(),
                new BallotBoxSealed(
                        edition.id,
                        "manager",
                        "members",
                        null,
                        AnEdition.hash("paper").toString(),
                        14,
                        AnEdition.hash("root").toString(),
                        12,
                        12,
                        AnEdition.CLOSES,
                        null));
    }

    private PendingEvent undisputed() {
        return edition.send(
                Contracts.BALLOT_BOX_UNDISPUTED,
                boxSubject(),
                manager.key(),
                new BallotBoxUndisputed(
                        edition.id,
                        "manager",
                        "members",
                        null,
                        AnEdition.hash("paper").toString(),
                        2,
                        1,
                        AnEdition.CLOSES.plusSeconds(43_200)));
    }
}
