package io.palmares.messaging.config;

import java.util.function.BooleanSupplier;
import org.springframework.context.SmartLifecycle;

/// Starts and stops a part with the service; the higher phase starts later and stops earlier.
record Phase(int phase, Runnable starting, Runnable stopping, BooleanSupplier running) implements SmartLifecycle {
    @Override
    public int getPhase() {
        return phase;
    }

    @Override
    public void start() {
        starting.run();
    }

    @Override
    public void stop() {
        stopping.run();
    }

    @Override
    public boolean isRunning() {
        return running.getAsBoolean();
    }
}
