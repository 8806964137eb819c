package io.palmares.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Many who do something at once.
final class Storm {
    private Storm() {}

    /// What each got, in their order; they begin together.
    static <T> List<T> of(List<? extends Supplier<T>> deeds) throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> doing = deeds.stream()
                    .map(deed -> crowd.submit(() -> {
                        together.await();
                        return deed.get();
                    }))
                    .toList();
            together.countDown();
            List<T> done = new ArrayList<>();
            for (Future<T> one : doing) {
                done.add(one.get());
            }
            return done;
        }
    }
}
