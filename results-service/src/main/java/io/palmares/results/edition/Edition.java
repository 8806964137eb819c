package io.palmares.results.edition;

import io.palmares.messaging.AppliedThrough;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An edition as it was published, with every version of its rulebook.
///
/// @param entry the first of its log, base64url
/// @param instants of the newest version, by category
public record Edition(
        String edition,
        String programme,
        String logHost,
        @Nullable String entry,
        AppliedThrough through,
        List<Version> versions,
        List<Instants> instants) {
    public Edition {
        versions = List.copyOf(versions);
        instants = List.copyOf(instants);
    }

    /// A published rulebook.
    ///
    /// @param hash SHA-256 of the text, base64url
    /// @param text canonical JSON
    public record Version(
            int number, String hash, String text, @Nullable String reason, Instant published) {}

    /// The timetable of a category in UTC.
    public record Instants(
            String category,
            @Nullable Instant nominationsOpen,
            @Nullable Instant nominationsClose,
            @Nullable Instant consentBy,
            @Nullable Instant juryDeadline,
            @Nullable Instant votingOpens,
            @Nullable Instant votingCloses,
            Instant embargoUntil) {}

    public Version newest() {
        return versions.getLast();
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(v -> v.number() == number).findFirst();
    }

    public Optional<Version> withHash(String hash) {
        return versions.stream().filter(v -> v.hash().equals(hash)).findFirst();
    }

    public Optional<Instants> of(String category) {
        return instants.stream().filter(i -> i.category().equals(category)).findFirst();
    }

    Edition with(Version version, List<Instants> newest, AppliedThrough after) {
        List<Version> all = new ArrayList<>(versions);
        all.add(version);
        return new Edition(edition, programme, logHost, entry, after, all, newest);
    }
}
