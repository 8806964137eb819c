package io.palmares.gateway.signin.web;

import io.palmares.gateway.signin.Email;
import io.palmares.gateway.signin.RequestCode;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mails codes behind the caller's back, so that neither the answer nor its time tells who is known. Tries again for
/// half a minute: nominations-service or the mail server may be starting. A second mail by mistake only replaces the
/// code.
public final class CodeRequests implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CodeRequests.class);
    private static final int AT_ONCE = 16;
    private static final int ATTEMPTS = 7;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final RequestCode requestCode;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);

    public CodeRequests(RequestCode requestCode) {
        this.requestCode = requestCode;
    }

    /// Returns at once, whoever it is.
    public void accept(Email email) {
        threads.execute(() -> run(email));
    }

    private void run(Email email) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; !isDone(email, attempt) && attempt < ATTEMPTS; attempt++) {
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2);
        }
    }

    private boolean isDone(Email email, int attempt) {
        places.acquireUninterruptibly();
        try {
            requestCode.to(email);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("code not sent attempt={} cause={}", attempt, e.getClass().getSimpleName());
            return false;
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
