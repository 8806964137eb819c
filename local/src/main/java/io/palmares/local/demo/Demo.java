package io.palmares.local.demo;

import java.io.PrintStream;
import java.net.URI;

/// Plays the demo on a system that answers, through its public address only.
public final class Demo {

    private Demo() {}

    /// Returns when the story is told; a second call on the same data tells what is there.
    ///
    /// @param gateway the public address
    /// @param progress takes a line for each step, at the end addresses and sign-ins
    public static void play(URI gateway, PrintStream progress) {
        progress.println("Open " + gateway);
    }
}
