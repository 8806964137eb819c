package io.palmares.testkit.planted.machine.guest;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

class Asking {
    Instant time() {
        return Instant.now();
    }

    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    int chance() {
        return new SecureRandom().nextInt();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    long nanos() {
        return System.nanoTime();
    }
}
