package io.palmares.results;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What this service is told from outside, beside what every service is.
///
/// @param secretFile at least 32 random bytes, with which it seals the keys it keeps
/// @param publicUrl what links in feeds begin with
/// @param look how often timers look at the deadlines clock
@ConfigurationProperties("palmares")
public record ResultsSettings(
        Path secretFile,
        @DefaultValue("http://127.0.0.1:8080") URI publicUrl,
        @DefaultValue Peer voting,
        @DefaultValue Peer nominations,
        @DefaultValue("100ms") Duration look) {
    /// Another service of ours.
    public record Peer(@DefaultValue("http://127.0.0.1:0") URI url) {}
}
