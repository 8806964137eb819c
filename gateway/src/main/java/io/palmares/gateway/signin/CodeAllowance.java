package io.palmares.gateway.signin;

import java.time.Duration;
import java.util.Optional;

/// How many codes one address may be sent, whoever asks: nobody's mailbox is flooded through us.
public interface CodeAllowance {

    /// Counts a code. Nothing if it may be sent; else how long to wait.
    Optional<Duration> wait(Email address);
}
