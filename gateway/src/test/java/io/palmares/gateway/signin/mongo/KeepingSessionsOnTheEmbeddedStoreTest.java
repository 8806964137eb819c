package io.palmares.gateway.signin.mongo;

import io.palmares.embedded.EmbeddedStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class KeepingSessionsOnTheEmbeddedStoreTest extends MongoSignInContract {

    private static @Nullable EmbeddedStore store;

    @BeforeAll
    static void start(@TempDir Path directory) {
        store = EmbeddedStore.start(directory, 0);
    }

    @AfterAll
    static void stop() {
        running().close();
    }

    @Override
    String uri() {
        return running().uri();
    }

    private static EmbeddedStore running() {
        if (store == null) {
            throw new IllegalStateException("not started");
        }
        return store;
    }
}
