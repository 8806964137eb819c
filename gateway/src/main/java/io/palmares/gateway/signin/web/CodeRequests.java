package io.palmares.gateway.signin.web;

import io.palmares.gateway.signin.Email;
import io.palmares.gateway.signin.RequestCode;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mails codes behind the caller's back, so that neither the answer nor its time tells who is known.
public final class CodeRequests implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CodeRequests.class);
    private static final int AT_ONCE = 16;

    private final RequestCode requestCode;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);

    public CodeRequests(RequestCode requestCode) {
        this.requestCode = requestCode;
    }

    void accept(Email email) {
        threads.execute(() -> run(email));
    }

    private void run(Email email) {
        places.acquireUninterruptibly();
        try {
            requestCode.to(email);
        } catch (RuntimeException e) {
            LOG.warn("code not sent cause={}", e.getClass().getSimpleName());
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
