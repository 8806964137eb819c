package io.palmares.local;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Where the program of each process comes from.
public interface Programs {

    /// Makes what a quick start needs and is not there yet; may take a minute, once.
    default void prepare(Consumer<String> progress) {}

    /// How long a process may take to end when it is asked to.
    default Duration patienceToEnd() {
        return Duration.ofSeconds(40);
    }

    /// The command that runs it, without its settings.
    List<String> command(ServiceName name, Mode mode);
}
