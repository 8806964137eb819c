package io.palmares.contracts.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `io.palmares.edition.published.v1` on `awards.editions`. A version of an edition's rulebook is public.
/// `rulebook` is its canonical JSON (RFC 8785), `hash` the SHA-256 of those bytes.
public record EditionPublished(
        String edition,
        String programme,
        int version,
        String hash,
        String rulebook,
        String logHost,
        List<Timetable> timetable,
        @Nullable String reason,
        @Nullable String entry)
        implements Event {
    public EditionPublished {
        timetable = List.copyOf(timetable);
    }
}
