package io.palmares.results.count;

import static io.palmares.results.count.ABox.A;
import static io.palmares.results.count.ABox.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.CategoryFinal;
import io.palmares.contracts.event.CountingKeyMade;
import io.palmares.contracts.event.LogFilePart;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.ItemList;
import io.palmares.messaging.PendingEvent;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.results.AnEdition;
import io.palmares.results.act.Acts.Act;
import io.palmares.results.category.ARoll;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.CountingKey;
import io.palmares.results.category.OfficialCount;
import io.palmares.results.category.OfficialCount.PaperOpenings;
import io.palmares.results.list.ListName;
import io.palmares.testkit.EveryWrite;
import io.palmares.testkit.Mortal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The service dies before or after any write that an event leads to, is started again, and the event comes again.
class KillingWhoHearsTest {
    private static AWorld world() {
        return new AWorld(
                ACount.of(ABox.choosing(A, B).choose(4, A).choose(2, B).sealed()));
    }

    private static AProcess heard(Mortal life, AWorld world) {
        life.survives(() -> world.process(life).rest());
        AProcess next = world.process();
        next.rest();
        return next;
    }

    private static Category of(AProcess process, AnEdition edition, String category) {
        return process.categories
                .find(new CategoryId(edition.id, category).key())
                .orElseThrow()
                .state();
    }

    private static <E> E data(AWorld world, Contract<?> contract, Class<E> type) {
        List<PendingEvent> told = world.broker.told(contract.type());
        assertThat(told).hasSize(1);
        return new EventJson().read(Objects.requireNonNull(told.getFirst().json()), type);
    }

    @Test
    void makesOneCountingKeyForAShortlist() {
        EveryWrite.of(life -> {
            AWorld world = world();
            AnEdition edition = AnEdition.told(world.broker).published();
            world.process().rest();
            edition.shortlist("manager", "Ana", "Ben");
            CountingKey key = Objects.requireNonNull(
                    of(heard(life, world), edition, "manager").work().key());
            assertThat(data(world, Contracts.COUNTING_KEY_MADE, CountingKeyMade.class)
                            .publicKey())
                    .isEqualTo(key.publicKey());
        });
    }

    @Test
    void signsADraftedPaperOnce() {
        EveryWrite.of(life -> {
            AWorld world = world();
            AnEdition edition = AnEdition.told(world.broker).published().withCandidates("manager", "Ana", "Ben");
            edition.shortlist("manager", "Ana", "Ben");
            ARoll roll = new ARoll(edition, "manager", 45);
            roll.tell(1);
            AProcess before = world.process();
            before.rest();
            roll.draft(of(before, edition, "manager"), roll.commitment(1));
            Category signed = of(heard(life, world), edition, "manager");
            assertThat(signed.work().disputes()).isEmpty();
            assertThat(world.broker.told(Contracts.PAPER_SIGNED.type())).hasSize(1);
        });
    }

    @Test
    void commitsToASpecialAwardOnce() {
        EveryWrite.of(life -> {
            AWorld world = world();
            AnEdition edition = AnEdition.told(world.broker).published();
            world.process().rest();
            edition.decideDirect("mobilisation", "Antonio");
            OfficialCount count = Objects.requireNonNull(
                    of(heard(life, world), edition, "mobilisation").work().count());
            assertThat(count.entries()).hasSize(1);
            assertThat(world.broker.told(Contracts.COUNT_COMMITTED.type())).hasSize(1);
        });
    }

    @Test
    void keepsAListThatComesInParts() {
        List<String> lines =
                IntStream.range(0, 3).mapToObj(i -> "{\"n\":" + i + "}").toList();
        String root =
                new ItemList(lines.stream().map(Bytes::utf8).toList()).root().toString();
        EveryWrite.of(life -> {
            AWorld world = world();
            AnEdition edition = AnEdition.told(world.broker).published();
            for (int part = 1; part <= 3; part++) {
                edition.tell(
                        Contracts.LOG_FILE_PART,
                        "category",
                        "manager",
                        new LogFilePart(edition.id, "manager", root, 3, part, 3, List.of(lines.get(part - 1))));
            }
            assertThat(heard(life, world).told(edition.id, root)).contains(lines);
        });
    }

    @Test
    void forgetsTheKeyAndWhatOnlyTotalsStandFor() {
        EveryWrite.of(life -> {
            AWorld world = world().readyToCount();
            AProcess before = world.process();
            before.approves(Act.COUNT, before.proposes(Act.COUNT), "count");
            before.approves(Act.CERTIFY, before.proposes(Act.CERTIFY), "certify");
            before.announces();
            before.rest();
            OfficialCount count =
                    Objects.requireNonNull(before.category().work().count());
            PaperOpenings paper = count.openings().getFirst();
            assertThat(before.lists.find(new ListName(ACount.ID.key(), paper.ballots())))
                    .isPresent();
            AnEdition.told(world.broker, ACount.ID.edition())
                    .tell(
                            Contracts.CATEGORY_FINAL,
                            "category",
                            ACount.ID.category(),
                            new CategoryFinal(ACount.ID.edition(), ACount.ID.category(), AnEdition.EMBARGO));
            AProcess after = heard(life, world);
            assertThat(Objects.requireNonNull(after.category().work().key()).sealedPrivate())
                    .isEmpty();
            assertThat(after.lists.find(new ListName(ACount.ID.key(), paper.ballots())))
                    .isEmpty();
            assertThat(count.files())
                    .allSatisfy(name -> assertThat(after.file(name)).isPresent());
        });
    }
}
