package io.palmares.testkit;

/// Kills an act before and after each of its durable writes, however many it turns out to have. A write that is added
/// to the act is thereby covered.
public final class EveryWrite {
    private EveryWrite() {}

    /// One life of an act and what must hold afterwards.
    @FunctionalInterface
    public interface Trial {
        /// Prepares a world of its own, lets the process act in it until the act is done or the process dies, lets
        /// another one go on as after a restart, and looks at what became of it.
        void with(Mortal process);
    }

    /// Ends when the act passes without being cut.
    ///
    /// @throws AssertionError naming the write after which something did not hold, or if the act wrote nothing
    public static void of(Trial trial) {
        of(trial, false);
        of(trial, true);
    }

    private static void of(Trial trial, boolean done) {
        int write = 0;
        while (dies(trial, new Mortal(write, done))) write++;
        if (write == 0) throw new AssertionError("the act wrote nothing: it cannot be cut anywhere");
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
