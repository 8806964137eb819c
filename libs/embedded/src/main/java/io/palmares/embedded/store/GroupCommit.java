package io.palmares.embedded.store;

import de.bwaldvogel.mongo.exception.MongoServerException;
import io.palmares.embedded.Durability;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/// One committer for many writers: it waits until no command is half done, commits, and releases all who waited.
///
/// A commit falls between commands only, so a document and its index entries are kept or lost together.
final class GroupCommit implements AutoCloseable {

    private final ReadWriteLock boundary = new ReentrantReadWriteLock();
    private final AtomicLong begun = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition committed = lock.newCondition();
    private final Runnable commit;
    private final Thread committer;

    private long asked;
    private long durable;
    private boolean closed;
    private @Nullable RuntimeException failure;

    private GroupCommit(Runnable commit) {
        this.commit = commit;
        this.committer = new Thread(this::run, "store-commit");
    }

    static GroupCommit over(MVStore store, Durability durability) {
        GroupCommit commits = new GroupCommit(new TidyCommit(store, durability));
        commits.committer.start();
        return commits;
    }

    /// Runs a command that may write, and returns its answer once all it wrote is committed.
    ///
    /// @throws MongoServerException if it could not be committed: the outcome is unknown
    <T> T write(Supplier<T> command) {
        long ticket;
        T answer;
        boundary.readLock().lock();
        try {
            ticket = begun.incrementAndGet();
            answer = command.get();
        } finally {
            boundary.readLock().unlock();
        }
        await(ticket);
        return answer;
    }

    /// Runs a query, and returns its answer once every write it may have seen is committed: nothing is shown that a
    /// crash could take back.
    <T> T read(Supplier<T> query) {
        T answer = query.get();
        await(begun.get());
        return answer;
    }

    private void await(long ticket) {
        lock.lock();
        try {
            if (ticket > asked) {
                asked = ticket;
                wanted.signal();
            }
            while (durable < ticket && failure == null) {
                committed.awaitUninterruptibly();
            }
            if (durable < ticket) {
                throw new MongoServerException("not committed", failure);
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (somethingToCommit()) {
                announce(commitAll());
            }
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private boolean somethingToCommit() {
        lock.lock();
        try {
            while (asked <= durable && !closed) {
                wanted.awaitUninterruptibly();
            }
            return asked > durable;
        } finally {
            lock.unlock();
        }
    }

    private long commitAll() {
        boundary.writeLock().lock();
        try {
            long covered = begun.get();
            commit.run();
            return covered;
        } finally {
            boundary.writeLock().unlock();
        }
    }

    private void announce(long covered) {
        lock.lock();
        try {
            durable = covered;
            committed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void fail(RuntimeException e) {
        lock.lock();
        try {
            failure = e;
            committed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Commits what was asked for and ends; later writes fail.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            wanted.signal();
        } finally {
            lock.unlock();
        }
        join();
        fail(new IllegalStateException("store is closed"));
    }

    private void join() {
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
