package io.palmares.nominations.edition.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.palmares.aggregate.Kept;
import io.palmares.nominations.edition.Edition;
import io.palmares.nominations.rulebook.Schedule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An edition as its people see it.
///
/// @param state DRAFT or PUBLISHED; each category has its own beyond that
/// @param rulebookVersion 0 of a draft
record EditionView(
        String edition,
        String programme,
        String state,
        int rulebookVersion,
        @Nullable String hash,
        @JsonRawValue String rulebook,
        Map<String, Schedule> timetable,
        @Nullable String logHost,
        long version) {
    static EditionView of(Kept<Edition> kept) {
        Edition edition = kept.state();
        return new EditionView(
                edition.edition(),
                edition.programme(),
                edition.isDraft() ? "DRAFT" : "PUBLISHED",
                edition.version(),
                edition.isDraft() ? null : edition.newest().hash(),
                edition.rulebook(),
                edition.timetable(),
                edition.logHost(),
                kept.version());
    }
}
