package io.palmares.nominations.edition;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Proposal;
import io.palmares.nominations.rulebook.Schedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One run of a programme. A draft has a rulebook text and no version; publication makes version 1.
///
/// @param rulebook canonical JSON: of a draft the newest text, else of the newest version
/// @param versions of the rulebook, oldest first; empty while a draft
/// @param logHost the host that names the edition's logs, recorded at publication
/// @param keys of the other services, fetched at the first publication
/// @param spread the newest version that every category has taken over
public record Edition(
        String edition,
        String programme,
        String rulebook,
        List<Version> versions,
        Map<String, Schedule> timetable,
        @Nullable String logHost,
        @Nullable PublicKeys keys,
        int spread,
        @Nullable Proposal proposal,
        List<Act> history) {

    /// A published version of the rulebook.
    ///
    /// @param text canonical JSON
    /// @param hash SHA-256 of the text
    /// @param reason public; absent of the first
    /// @param entry the log's, base64url; absent of what was published before there was a log
    public record Version(
            int number,
            String text,
            String hash,
            @Nullable String reason,
            List<String> who,
            Instant at,
            @Nullable String entry) {
        Version withEntry(String signed) {
            return new Version(number, text, hash, reason, who, at, signed);
        }
    }

    /// Something that was done.
    public record Act(Instant at, List<String> who, String what, String why) {}

    /// What others are told.
    public sealed interface Fact {
        /// The newest version is public.
        record Published() implements Fact {}
    }

    public Edition {
        versions = List.copyOf(versions);
        timetable = Map.copyOf(timetable);
        history = List.copyOf(history);
    }

    public static Edition draft(String edition, String programme, String rulebook, By by, Instant now) {
        return new Edition(edition, programme, rulebook, List.of(), Map.of(), null, null, 0, null, List.of())
                .noting(now, List.of(by.toString()), "DRAFTED", "");
    }

    public boolean isDraft() {
        return versions.isEmpty();
    }

    public int version() {
        return versions.size();
    }

    /// The newest published version.
    public Version newest() {
        return versions.getLast();
    }

    /// Whether a version still has to reach the categories.
    public boolean toSpread() {
        return spread < version();
    }

    Edition withRulebook(String text, By by, Instant now) {
        return new Edition(edition, programme, text, versions, timetable, logHost, keys, spread, null, history)
                .noting(now, List.of(by.toString()), "REDRAFTED", "");
    }

    Edition withProposal(@Nullable Proposal open) {
        return new Edition(edition, programme, rulebook, versions, timetable, logHost, keys, spread, open, history);
    }

    Edition published(
            String text, Version version, Map<String, Schedule> schedules, String host, @Nullable PublicKeys known) {
        List<Version> more = new ArrayList<>(versions);
        more.add(version);
        return new Edition(edition, programme, text, more, schedules, host, known, spread, null, history)
                .noting(
                        version.at(),
                        version.who(),
                        "PUBLISHED " + version.number(),
                        version.reason() == null ? "" : version.reason());
    }

    public Edition spreadThrough(int version) {
        return new Edition(
                edition, programme, rulebook, versions, timetable, logHost, keys, version, proposal, history);
    }

    Edition noting(Instant at, List<String> who, String what, String why) {
        List<Act> more = new ArrayList<>(history);
        more.add(new Act(at, who, what, why));
        return new Edition(edition, programme, rulebook, versions, timetable, logHost, keys, spread, proposal, more);
    }
}
