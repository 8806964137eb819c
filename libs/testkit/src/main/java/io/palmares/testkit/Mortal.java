package io.palmares.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// A process as its store sees it. It dies before or after one of its durable writes, as of `kill -9`: nothing it does
/// from then on reaches the store, and it reads nothing there.
public final class Mortal {
    private static final Set<String> WRITES = Set.of(
            "insertOne",
            "insertMany",
            "replaceOne",
            "updateOne",
            "updateMany",
            "deleteOne",
            "deleteMany",
            "bulkWrite",
            "findOneAndDelete",
            "findOneAndReplace",
            "findOneAndUpdate");
    private final int last;
    private final boolean done;
    private int writes;
    private @Nullable String death;

    /// Nobody catches it but whoever watches the process.
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        private Killed(String how) {
            super(how, null, false, false);
        }
    }

    /// One that will die.
    ///
    /// @param last which of its writes it dies at, from 0
    /// @param done whether that write is still done, though nobody hears of it
    public Mortal(int last, boolean done) {
        this.last = last;
        this.done = done;
    }

    public static Mortal immortal() {
        return new Mortal(Integer.MAX_VALUE, true);
    }

    /// The store as this process reaches it. Making an index is no write: it changes no document.
    public MongoClient at(MongoClient store) {
        return wrapped(MongoClient.class, store);
    }

    /// A durable write elsewhere: to a broker, to a file.
    public void durably(Runnable write) {
        durably("elsewhere", () -> {
            write.run();
            return null;
        });
    }

    /// Lets it live until the act is done or it dies; whether it survived.
    public boolean survives(Runnable act) {
        try {
            act.run();
        } catch (Killed killed) {
            if (death == null) throw killed;
        }
        return !hasDied();
    }

    public synchronized boolean hasDied() {
        return death != null;
    }

    /// At which write it died, for reports.
    public synchronized String epitaph() {
        return death == null ? "alive after " + writes + " writes" : death;
    }

    private synchronized void live() {
        if (death != null) throw new Killed(death);
    }

    private synchronized <T extends @Nullable Object> T durably(String what, Callable<T> write) {
        live();
        boolean here = writes++ == last;
        if (!here) return call(write);
        if (!done) throw die("before", what);
        attempt(write);
        throw die("after", what);
    }

    /// What the store refuses it does not learn of either.
    private static void attempt(Callable<?> write) {
        try {
            call(write);
        } catch (RuntimeException refused) {
            // the document was there already, or another one is in the way
        }
    }

    private Killed die(String when, String what) {
        death = "killed " + when + " write " + last + ", " + what;
        return new Killed(death);
    }

    private static <T extends @Nullable Object> T call(Callable<T> write) {
        try {
            return write.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception undeclared) {
            throw new IllegalStateException(undeclared);
        }
    }

    private <T> T wrapped(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> invoked(target, method, arguments)));
    }

    private @Nullable Object invoked(Object target, Method method, @Nullable Object @Nullable [] arguments) {
        if (method.getDeclaringClass() == Object.class) return invoke(target, method, arguments);
        if (WRITES.contains(method.getName())) {
            return durably(method.getName(), () -> invoke(target, method, arguments));
        }
        live();
        Object result = invoke(target, method, arguments);
        if (result instanceof MongoDatabase database) return wrapped(MongoDatabase.class, database);
        return result instanceof MongoCollection<?> collection ? wrapped(MongoCollection.class, collection) : result;
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException failed) throw failed;
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
