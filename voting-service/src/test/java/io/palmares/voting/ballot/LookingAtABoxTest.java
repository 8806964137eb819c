package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LookingAtABoxTest {
    private final TestBox box = new TestBox(3).open();
    private final AtomicInteger looked = new AtomicInteger();

    private Looks looks(Runnable before) {
        Boxes boxes = box.stores.boxes();
        return new Looks(
                new Boxes() {
                    @Override
                    public Optional<BallotBox> find(BoxId id) {
                        looked.incrementAndGet();
                        before.run();
                        return boxes.find(id);
                    }

                    @Override
                    public List<BallotBox> of(CategoryId category) {
                        return boxes.of(category);
                    }

                    @Override
                    public List<BallotBox> running() {
                        return boxes.running();
                    }

                    @Override
                    public boolean save(BallotBox changed, List<BoxFact> facts) {
                        return boxes.save(changed, facts);
                    }
                },
                box.time);
    }

    @Test
    void oneLookServesAllWhoWaitForIt() {
        CountDownLatch store = new CountDownLatch(1);
        AtomicInteger waiting = new AtomicInteger();
        Looks looks = looks(() -> await(store));
        List<CompletableFuture<Looks.Look>> all = IntStream.range(0, 50)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> {
                            waiting.incrementAndGet();
                            return looks.at(AVote.BOX);
                        },
                        Thread::startVirtualThread))
                .toList();
        Awaitility.await().until(() -> waiting.get() == 50 && looked.get() == 1);
        store.countDown();
        assertThat(all).allSatisfy(look -> assertThat(look.join().box()).isPresent());
        assertThat(looked.get()).isLessThan(50);
    }

    @Test
    void looksAgainForWhoeverComesLater() {
        Looks looks = looks(() -> {});
        looks.at(AVote.BOX);
        looks.at(AVote.BOX);
        assertThat(looked.get()).isEqualTo(2);
    }

    @Test
    void aFailureIsNotKept() {
        AtomicInteger times = new AtomicInteger();
        Looks looks = looks(() -> {
            if (times.getAndIncrement() == 0) {
                throw new IllegalStateException("store is away");
            }
        });
        assertThatThrownBy(() -> looks.at(AVote.BOX)).hasMessage("store is away");
        assertThat(looks.at(AVote.BOX).box()).isPresent();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
