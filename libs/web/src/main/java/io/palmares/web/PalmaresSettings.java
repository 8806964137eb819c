package io.palmares.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/// What every service is told from outside.
///
/// @param mode `production` unless said otherwise: demonstrations must be asked for
/// @param proofAge how long ago, by the machine's clock, someone may have shown that it is them who certifies, counts,
///     destroys a roll key, strikes a ballot or changes keys
@ConfigurationProperties("palmares")
public record PalmaresSettings(
        @DefaultValue("production") Mode mode,
        @DefaultValue KeyFiles keys,
        @DefaultValue ClockFile clock,
        @DefaultValue Web web,
        @DefaultValue("10m") Duration proofAge) {

    public enum Mode {
        DEMO,
        PRODUCTION
    }

    /// Who we are, and whom we believe.
    ///
    /// @param own this service's private key, PKCS#8 in PEM
    /// @param trusted directory with `<issuer>.pub`, SubjectPublicKeyInfo in PEM
    public record KeyFiles(
            @Name("private") @Nullable Path own, @Nullable Path trusted) {}

    /// The clock that demonstrations move.
    ///
    /// @param file the deadlines clock's offset; refused in production; empty is as good as none
    public record ClockFile(@Nullable Path file) {

        public ClockFile {
            file = file == null || file.toString().isEmpty() ? null : file;
        }
    }

    /// The HTTP edge.
    ///
    /// @param problems where the pages about problem types are
    /// @param openPaths paths that need no signed-in person, beyond those that never do
    /// @param maxBody the largest request body taken
    public record Web(
            @DefaultValue("https://palmares.example/problems/")
            String problems,

            @DefaultValue List<String> openPaths,
            @DefaultValue("1MB") DataSize maxBody) {}

    public PalmaresSettings {
        if (mode == Mode.PRODUCTION && clock.file() != null) {
            throw new IllegalArgumentException(
                    "palmares.clock.file moves the deadlines clock, which palmares.mode=production refuses");
        }
    }

    public boolean isDemo() {
        return mode == Mode.DEMO;
    }
}
