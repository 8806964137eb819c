package io.palmares.nominations;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Work that rests for a while after it did not succeed.
final class Patient implements Runnable {
    private final BooleanSupplier work;
    private final Duration rest;
    private long notBefore = Long.MIN_VALUE;

    Patient(BooleanSupplier work, Duration rest) {
        this.work = work;
        this.rest = rest;
    }

    @Override
    public void run() {
        long now = System.nanoTime();
        if (notBefore != Long.MIN_VALUE && now - notBefore < 0) {
            return;
        }
        notBefore = work.getAsBoolean() ? Long.MIN_VALUE : now + rest.toNanos();
    }
}
