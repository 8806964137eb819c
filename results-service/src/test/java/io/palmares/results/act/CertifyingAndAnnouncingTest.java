package io.palmares.results.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.MasterSecret;
import io.palmares.aggregate.Outcome;
import io.palmares.booth.RandomSource;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SigningKey;
import io.palmares.messaging.AppliedThrough;
import io.palmares.results.AnEdition;
import io.palmares.results.KeysInMemory;
import io.palmares.results.ListsInMemory;
import io.palmares.results.Memory;
import io.palmares.results.TestRulebooks;
import io.palmares.results.category.Announcement;
import io.palmares.results.category.AuditorsWord;
import io.palmares.results.category.CategoriesInMemory;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryFact;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.CommitResult;
import io.palmares.results.category.FrozenRoll;
import io.palmares.results.category.Heard;
import io.palmares.results.category.Move;
import io.palmares.results.category.OfficialCount;
import io.palmares.results.category.PaperTerms;
import io.palmares.results.category.Rulebooks;
import io.palmares.results.category.SealedBox;
import io.palmares.results.category.Work;
import io.palmares.results.count.CompareCounts;
import io.palmares.results.count.RecheckCount;
import io.palmares.results.count.SecondCounter;
import io.palmares.results.edition.Edition;
import io.palmares.results.edition.EditionEntry;
import io.palmares.results.edition.Editions;
import io.palmares.results.key.KeepKeys;
import io.palmares.results.profile.Profile;
import io.palmares.results.profile.Profiles;
import io.palmares.testkit.MovableClock;
import io.palmares.web.caller.Role;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two officers sign what was counted; their entry is kept until the announcement and told with it.
class CertifyingAndAnnouncingTest {
    private static final CategoryId ID = new CategoryId("ecc-2020", "manager");
    private static final Origin LOG = Origin.edition("awards.example", "ecc-2020");
    private static final String ANA = AnEdition.candidate("Ana");
    private static final String RESULT = "{\"outcome\":\"WINNER\",\"placings\":[{\"candidate\":\"" + ANA
            + "\",\"place\":1}],\"rulebook\":\"hash\",\"winners\":[\"" + ANA + "\"]}";
    private static final By RETURNING = new By("olga", Role.RETURNING_OFFICER);
    private static final By SECOND = new By("sven", Role.SECOND_OFFICER);
    private final MovableClock clock = MovableClock.at("2020-11-10T08:00:00Z");
    private final ListsInMemory lists = new ListsInMemory();
    private SecondCounter second = _ -> RESULT;
    private final CategoriesInMemory categories = new CategoriesInMemory();
    private final Acts acts = new Acts(categories, new Rules(), clock);
    private final Snapshots snapshots = new Snapshots(new Rules(), new TheProfiles());
    private final SignResult sign =
            new SignResult((_, officer, body) -> new OfficerSignatures.Answer.Signed(body.sign(key(officer))));

    private static final class Rules implements Rulebooks {
        private final Rulebook rulebook = TestRulebooks.with(
                "ecc-2020", TestRulebooks.category("manager", Preset.VOTE_ONLY, null, TestRulebooks.plurality(), null));

        @Override
        public Optional<PaperTerms> terms(CategoryId category) {
            return Optional.empty();
        }

        @Override
        public Optional<Published> newest(String edition) {
            return Optional.of(new Published(rulebook, TestRulebooks.text(rulebook), "hash", LOG));
        }

        @Override
        public Optional<Published> cited(String edition, String hash) {
            return newest(edition);
        }

        @Override
        public Optional<EditionEntry> entry(String edition) {
            return Optional.empty();
        }
    }

    private static final class TheProfiles extends Memory<Profile, Void> implements Profiles {
        @Override
        public List<Profile> of(String edition, String category) {
            return List.of();
        }

        @Override
        public Optional<Profile> ofCandidate(String candidate) {
            return Optional.of(new Profile(
                    "n",
                    "ecc-2020",
                    "manager",
                    candidate,
                    "label",
                    "salt",
                    "{\"name\":\"Ana\"}",
                    AppliedThrough.NOTHING));
        }

        @Override
        public Optional<Profile> ofLabel(String edition, String label) {
            return Optional.empty();
        }

        @Override
        public void erase(String nominee) {
            throw new AssertionError("nobody is erased here");
        }
    }

    private static final class TheEditions extends Memory<Edition, Void> implements Editions {}

    private static SigningKey key(By officer) {
        return SigningKey.ofSeed(AnEdition.hash(officer.person()).bytes());
    }

    @BeforeEach
    void aCountThatTheAuditorSaw() {
        MasterSecret secret = new MasterSecret(AnEdition.hash("secret").bytes(), new SecureRandom());
        KeepKeys keys = new KeepKeys(new KeysInMemory(), secret, RandomSource.of(new SecureRandom()));
        OfficialCount count = new CommitResult(keys, secret, new ListsInMemory())
                .of(ID, LOG, Bytes.utf8(RESULT), List.of(), AnEdition.CLOSES);
        AuditorsWord word = new AuditorsWord("ada", AuditorsWord.Answer.ACKNOWLEDGE, null, AnEdition.CLOSES);
        categories.keep(
                ID.key(),
                new Category(ID, Heard.NOTHING, Work.NONE).counted(count).audited(word));
    }

    private CertifyResult certify() {
        TheEditions editions = new TheEditions();
        editions.keep(
                "ecc-2020",
                new Edition(
                        "ecc-2020",
                        "european-cluster-awards",
                        "awards.example",
                        null,
                        AppliedThrough.NOTHING,
                        List.of(),
                        List.of(new Edition.Instants(
                                "manager", null, null, null, null, null, null, AnEdition.EMBARGO))));
        return new CertifyResult(
                acts, editions, new RecheckCount(new CompareCounts(second), new Rules(), lists), sign, clock);
    }

    private Category state() {
        return categories.find(ID.key()).orElseThrow().state();
    }

    private String proposed() {
        return Optional.ofNullable(state().work().proposal()).orElseThrow().payloadHash();
    }

    private void certified() {
        done(acts.propose(ID, Acts.Act.CERTIFY, Map.of(), RETURNING, Ask.plain()));
        done(certify().approve(ID, proposed(), SECOND, Ask.plain()));
    }

    private void announced() {
        certified();
        clock.moveTo(AnEdition.EMBARGO);
        done(new AnnounceResult(acts, snapshots, clock).announce(ID, Ask.plain()));
    }

    private static void done(Outcome<Kept<Category>> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private Entry told() {
        return categories.told().stream()
                .filter(CategoryFact.Announced.class::isInstance)
                .map(fact -> ((CategoryFact.Announced) fact).entry())
                .map(text -> Entry.parse(Bytes.fromBase64Url(text).toArray()))
                .toList()
                .getLast();
    }

    @Test
    void tellsTheEntryOfBothOfficersWithTheAnnouncement() {
        announced();
        Entry entry = told();
        assertThat(entry.isSignedWell()).isTrue();
        assertThat(entry.signers())
                .containsExactlyInAnyOrder(
                        key(RETURNING).publicKey(), key(SECOND).publicKey());
        entry.json().withExactly("v", "t", "log", "category", "version", "salt", "sha256", "supersedes");
        assertThat(entry.json().hash("sha256"))
                .isEqualTo(Hash.sha256(Bytes.utf8(RESULT).toArray()));
        assertThat(entry.json().value("supersedes")).isEqualTo(Json.nothing());
    }

    @Test
    void signsNothingThatTheSecondCounterSeesOtherwise() {
        second = _ -> RESULT.replace("WINNER", "EX_AEQUO");
        certified();
        assertThat(state().work().certificate()).isNull();
        assertThat(state().work().count()).isNull();
        assertThat(state().work().disputes()).containsExactly("the second counter differs in field 'outcome'");
        assertThat(categories.told()).hasSize(1).first().isInstanceOf(CategoryFact.Disputed.class);
    }

    @Test
    void tellsNothingOfTheResultBefore() {
        certified();
        assertThat(categories.told()).hasSize(1).first().isInstanceOf(CategoryFact.Certified.class);
    }

    /// As it was told, whatever was done for it here.
    private void cancelled(UnaryOperator<Heard> told) {
        Move move = new Move("COUNTING", "CANCELLED", List.of("olga", "sven"), "It was bought.", AnEdition.CLOSES);
        Category counted = state();
        categories.keep(ID.key(), new Category(ID, told.apply(counted.heard().moved(move)), counted.work()));
    }

    private static Heard withItsSeal(Heard heard) {
        FrozenRoll roll = new FrozenRoll("members", 1, "1", 12, "root", null);
        SealedBox box = new SealedBox("members", "paper", 12, "root", 10, 10, true, 0, 0);
        return heard.polling(poll -> poll.rolled(roll).boxed(box));
    }

    @Test
    void tellsWhatWasCountedOfACategoryThatWasCancelledWhenItWasSealedAndGivesNobodyTheAward() {
        cancelled(CertifyingAndAnnouncingTest::withItsSeal);
        announced();
        Announcement told = state().work().announced().getFirst();
        assertThat(told.outcome()).isEqualTo("CANCELLED");
        assertThat(told.winners()).isEmpty();
        assertThat(told.places()).containsEntry(ANA, 1);
        assertThat(told().json().hash("sha256"))
                .isEqualTo(Hash.sha256(Bytes.utf8(RESULT).toArray()));
        CorrectResult correct = new CorrectResult(acts, snapshots, new Rules(), sign, clock);
        assertThat(correct.propose(ID, ANA, "declined", "She was called away.", RETURNING, Ask.plain()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void tellsNothingOfACategoryThatWasCancelledBefore() {
        cancelled(heard -> heard.polling(poll -> poll.rolled(new FrozenRoll("members", 1, "1", 12, "root", null))));
        assertThat(acts.readiness(state()).state()).isEqualTo(Readiness.Standing.CANCELLED);
        assertThat(acts.propose(ID, Acts.Act.CERTIFY, Map.of(), RETURNING, Ask.plain()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void signsACorrectionAsAnotherVersionOfTheSameResult() {
        announced();
        CorrectResult correct = new CorrectResult(acts, snapshots, new Rules(), sign, clock);
        done(correct.propose(ID, ANA, "declined", "She was called away.", RETURNING, Ask.plain()));
        done(correct.approve(ID, proposed(), SECOND, Ask.plain()));
        Entry entry = told();
        assertThat(entry.json().integer("version")).isEqualTo(2);
        assertThat(entry.json().integer("supersedes")).isEqualTo(1);
        assertThat(entry.json().hash("sha256"))
                .isEqualTo(Hash.sha256(Bytes.utf8(RESULT).toArray()));
    }
}
