package io.palmares.gateway.signin;

import java.time.Duration;

/// Brings a code to its reader.
public interface CodeMail {

    /// May take its time.
    ///
    /// @throws RuntimeException if the mail is not accepted
    void send(Email to, String code, Duration life);
}
