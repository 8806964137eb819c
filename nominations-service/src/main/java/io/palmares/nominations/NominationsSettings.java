package io.palmares.nominations;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What this service is told from outside, beside what every service is.
///
/// @param secretFile at least 32 random bytes, with which it seals what it keeps
/// @param logHost names the logs of editions that are published from now on
/// @param publicUrl what links in mails begin with
/// @param look how often timers look at the deadlines clock
@ConfigurationProperties("palmares")
public record NominationsSettings(
        Path secretFile,
        @DefaultValue("awards.example") String logHost,
        @DefaultValue("http://127.0.0.1:8080") URI publicUrl,
        @DefaultValue Service voting,
        @DefaultValue Service results,
        @DefaultValue Setup setup,
        @DefaultValue Mail mail,
        @DefaultValue("100ms") Duration look) {

    /// Another service of ours.
    public record Service(
            @DefaultValue("http://127.0.0.1:0") URI url) {}

    /// Who begins on an empty store.
    ///
    /// @param organiser mail address of the programme's first organiser
    public record Setup(
            @Nullable String organiser,
            @DefaultValue("awards") String programme) {}

    /// How mail is sent.
    ///
    /// @param from sender of all mail
    /// @param retry wait before a mail that could not be sent is tried again
    public record Mail(
            @DefaultValue("awards@awards.example") String from,
            @DefaultValue("10s") Duration retry) {}
}
