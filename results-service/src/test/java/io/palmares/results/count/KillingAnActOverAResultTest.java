package io.palmares.results.count;

import static io.palmares.results.count.ABox.A;
import static io.palmares.results.count.ABox.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.CountCommitted;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.ItemList;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.SaltedHash;
import io.palmares.messaging.PendingEvent;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.results.act.Acts.Act;
import io.palmares.results.category.Announcement;
import io.palmares.results.category.Category;
import io.palmares.results.category.Certificate;
import io.palmares.results.category.OfficialCount;
import io.palmares.results.category.OfficialCount.PaperOpenings;
import io.palmares.results.count.recount.VerifierCounter;
import io.palmares.results.list.ListName;
import io.palmares.testkit.EveryWrite;
import io.palmares.testkit.Mortal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The service dies before or after any write of an act, is started again, and the officer sends the request once more.
class KillingAnActOverAResultTest {
    private static final String KEY = "the-officers-request";
    private static final ABox BOX =
            ABox.choosing(A, B).choose(4, A).choose(2, B).abstain(1).again(1, A).sealed();

    private static AWorld world() {
        return new AWorld(ACount.of(BOX)).readyToCount();
    }

    private static AWorld counted() {
        AWorld world = world();
        through(world, Act.COUNT);
        return world;
    }

    private static AWorld certified() {
        AWorld world = counted();
        through(world, Act.CERTIFY);
        return world;
    }

    private static AWorld announced() {
        AWorld world = certified();
        AProcess process = world.process();
        done(process.announces());
        process.rest();
        return world;
    }

    private static void through(AWorld world, Act act) {
        AProcess process = world.process();
        done(process.approves(act, process.proposes(act), UUID.randomUUID().toString()));
        process.rest();
    }

    private static void done(Outcome<Kept<Category>> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    /// One process dies over the request, or does not; another one gets the same request and finishes.
    private static AProcess twice(Mortal life, AWorld world, Function<AProcess, Outcome<Kept<Category>>> request) {
        life.survives(() -> {
            AProcess process = world.process(life);
            var _ = request.apply(process);
            process.rest();
        });
        AProcess next = world.process();
        next.rest();
        done(request.apply(next));
        next.rest();
        return next;
    }

    private static List<PendingEvent> told(AWorld world, Contract<?> contract) {
        return world.broker.told(contract.type());
    }

    private static List<String> entries(PendingEvent committed) {
        return Objects.requireNonNull(new EventJson()
                .read(Objects.requireNonNull(committed.json()), CountCommitted.class)
                .entries());
    }

    private static OfficialCount count(AProcess process) {
        return Objects.requireNonNull(process.category().work().count());
    }

    private static Entry entry(String base64Url) {
        return Entry.parse(Bytes.fromBase64Url(base64Url).toArray());
    }

    @Test
    void countsOnce() {
        EveryWrite.of(life -> {
            AWorld world = world();
            String payload = world.process().proposes(Act.COUNT);
            AProcess process = twice(life, world, p -> p.approves(Act.COUNT, payload, KEY));
            isCounted(world, process);
            done(process.approves(Act.CERTIFY, process.proposes(Act.CERTIFY), "the-next-request"));
        });
    }

    private static void isCounted(AWorld world, AProcess process) {
        OfficialCount count = count(process);
        assertThat(told(world, Contracts.COUNT_COMMITTED))
                .singleElement()
                .satisfies(event -> assertThat(entries(event)).isEqualTo(count.entries()));
        assertThat(count.entries()).extracting(text -> entry(text).type()).containsExactly("count", "envelope");
        assertThat(entry(count.entries().getLast()).json().hash("commitment"))
                .isEqualTo(SaltedHash.of(
                        SaltedHash.Kind.ENVELOPE, Bytes.fromBase64Url(count.salt()), Bytes.utf8(count.result())));
        fitsItsFiles(
                process,
                entry(count.entries().getFirst()).json(),
                count.openings().getFirst());
        assertThat(process.doubt()).isEmpty();
        assertThat(count.files())
                .allSatisfy(name -> assertThat(process.file(name)).isEmpty());
    }

    private static void fitsItsFiles(AProcess process, JsonObject entry, PaperOpenings paper) {
        assertThat(root(process, paper.openings())).isEqualTo(entry.hash("openingsRoot"));
        assertThat(kept(process, paper.openings())).hasSize((int) entry.integer("openingsSize"));
        assertThat(kept(process, paper.spoiled())).hasSize((int) entry.integer("spoiledSize"));
    }

    private static List<String> kept(AProcess process, String name) {
        return process.lists.find(new ListName(ACount.ID.key(), name)).orElseThrow();
    }

    private static Hash root(AProcess process, String name) {
        return new ItemList(kept(process, name).stream().map(Bytes::utf8).toList()).root();
    }

    @Test
    void certifiesOnce() {
        EveryWrite.of(life -> {
            AWorld world = counted();
            String payload = world.process().proposes(Act.CERTIFY);
            AProcess process = twice(life, world, p -> p.approves(Act.CERTIFY, payload, KEY));
            Certificate certificate =
                    Objects.requireNonNull(process.category().work().certificate());
            assertThat(told(world, Contracts.RESULT_CERTIFIED)).hasSize(1);
            assertThat(entry(certificate.entry()).isSignedWell()).isTrue();
            assertThat(entry(certificate.entry()).json().hash("sha256"))
                    .isEqualTo(sha256(count(process).result()));
            assertThat(certificate.result()).isEqualTo(count(process).result());
            done(process.announces());
        });
    }

    private static Hash sha256(String text) {
        return Hash.sha256(Bytes.utf8(text).toArray());
    }

    @Test
    void announcesOnceAndEverythingWithIt() {
        EveryWrite.of(life -> {
            AWorld world = certified();
            AProcess process = twice(life, world, AProcess::announces);
            assertThat(process.category().work().announced())
                    .singleElement()
                    .satisfies(version -> assertThat(version.hash())
                            .isEqualTo(sha256(version.snapshot()).bytes().base64Url()));
            assertThat(told(world, Contracts.RESULT_ANNOUNCED)).hasSize(1);
            assertThat(count(process).files())
                    .allSatisfy(name -> assertThat(process.file(name)).isPresent());
            done(process.approves(Act.CORRECT, process.proposesCorrection(), "the-next-request"));
        });
    }

    @Test
    void correctsOnce() {
        EveryWrite.of(life -> {
            AWorld world = announced();
            String payload = world.process().proposesCorrection();
            AProcess process = twice(life, world, p -> p.approves(Act.CORRECT, payload, KEY));
            assertThat(process.category().work().announced())
                    .extracting(Announcement::resultVersion)
                    .containsExactly(1, 2);
            assertThat(told(world, Contracts.RESULT_ANNOUNCED)).hasSize(2);
        });
    }

    @Test
    void withdrawsOnceAndCountsAgainToTheSameEntries() {
        EveryWrite.of(life -> {
            AWorld world = certified();
            List<String> before = count(world.process()).entries();
            String payload = world.process().proposes(Act.WITHDRAW_CERTIFICATE);
            AProcess process = twice(life, world, p -> p.approves(Act.WITHDRAW_CERTIFICATE, payload, KEY));
            assertThat(told(world, Contracts.RESULT_WITHDRAWN)).hasSize(1);
            assertThat(process.category().work().certificate()).isNull();
            through(world, Act.COUNT);
            assertThat(count(process).entries()).isEqualTo(before);
        });
    }

    @Test
    void disputesOnceWhatTheSecondCounterSeesOtherwise() {
        EveryWrite.of(life -> {
            AWorld world = counted();
            String payload = world.process().proposes(Act.CERTIFY);
            world.second = counted -> new VerifierCounter().count(counted).replace("WINNER", "EX_AEQUO");
            AProcess process = twice(life, world, p -> p.approves(Act.CERTIFY, payload, KEY));
            assertThat(told(world, Contracts.COUNT_DISPUTED)).hasSize(1);
            assertThat(process.category().work().certificate()).isNull();
            world.second = new VerifierCounter();
            through(world, Act.COUNT);
            assertThat(process.doubt()).isEmpty();
        });
    }
}
