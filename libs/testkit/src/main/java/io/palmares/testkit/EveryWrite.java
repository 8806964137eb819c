package io.palmares.testkit;

/// Kills an act before and after each of its durable writes, however many it turns out to have: what is there after one
/// is what is there before the next, so that only the last needs both. A write that is added to the act is thereby
/// covered.
public final class EveryWrite {
    private EveryWrite() {}

    /// One life of an act and what must hold afterwards.
    @FunctionalInterface
    public interface Trial {
        /// Prepares a world of its own, lets the process act in it until the act is done or the process dies, lets
        /// another one go on as after a restart, and looks at what became of it.
        void with(Mortal process);
    }

    /// Ends when the act has passed without being cut, and nobody has heard of it.
    ///
    /// @throws AssertionError naming the write after which something did not hold, or if the act wrote nothing
    public static void of(Trial trial) {
        int write = 0;
        while (dies(trial, new Mortal(write, false))) write++;
        if (write == 0) throw new AssertionError("the act wrote nothing: it cannot be cut anywhere");
        dies(trial, new Mortal(write - 1, true));
    }

    private static boolean dies(Trial trial, Mortal process) {
        try {
            trial.with(process);
        } catch (RuntimeException | AssertionError | Mortal.Killed broken) {
            throw new AssertionError(process.epitaph() + ": " + broken.getMessage(), broken);
        }
        return process.hasDied();
    }
}
