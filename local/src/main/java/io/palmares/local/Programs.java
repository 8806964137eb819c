package io.palmares.local;

import java.util.List;
import java.util.function.Consumer;

/// Where the program of each process comes from.
public interface Programs {

    /// Makes what a quick start needs and is not there yet; may take a minute, once.
    default void prepare(Consumer<String> progress) {}

    /// The command that runs it, without its settings.
    List<String> command(ServiceName name);
}
