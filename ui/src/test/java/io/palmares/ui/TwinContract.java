package io.palmares.ui;

import io.palmares.ledger.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// Asks the modules in JavaScript, wherever they run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwinContract {
    VotersSide twin = new Unstarted();

    abstract VotersSide begin() throws IOException;

    /// Before a browser or Node was found.
    private record Unstarted() implements VotersSide {
        @Override
        public JsonObject answer(JsonObject request) {
            throw new IllegalStateException("not begun");
        }

        @Override
        public void close() {}
    }

    @BeforeAll
    void beginOnce() throws IOException {
        twin = begin();
    }

    @AfterAll
    void end() {
        twin.close();
    }
}
