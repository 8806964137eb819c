package io.palmares.nominations.rulebook;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.palmares.web.text.Violation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// A date-time as people write it in a timetable, in the edition's zone.
///
/// @param text `2020-10-12T23:59`, with an offset where a clock change makes it ambiguous
/// @param pointer where it stands in the rulebook
record LocalInstant(String text, String pointer) {

    /// The instant, if the zone knows exactly one of that name; else what is wrong is added.
    Optional<Instant> in(ZoneId zone, List<Violation> wrong) {
        try {
            return text.matches(".*T.*([+-]\\d{2}:\\d{2}|Z)$")
                    ? withOffset(OffsetDateTime.parse(text), zone, wrong)
                    : plain(LocalDateTime.parse(text), zone, wrong);
        } catch (DateTimeParseException e) {
            return refuse(wrong, "date-time", "must be a local date-time such as 2020-10-12T23:59");
        }
    }

    private Optional<Instant> plain(LocalDateTime local, ZoneId zone, List<Violation> wrong) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 1 -> Optional.of(local.toInstant(offsets.getFirst()));
            case 0 -> refuse(wrong, "skipped", "does not exist: a clock change skips this local time");
            default -> refuse(wrong, "ambiguous", "comes twice at a clock change: add one of the offsets {0}", offsets);
        };
    }

    private Optional<Instant> withOffset(OffsetDateTime time, ZoneId zone, List<Violation> wrong) {
        return zone.getRules().isValidOffset(time.toLocalDateTime(), time.getOffset())
                ? Optional.of(time.toInstant())
                : refuse(wrong, "offset", "has an offset that the zone does not use at this local time");
    }

    private Optional<Instant> refuse(
            List<Violation> wrong, String rule, @CompileTimeConstant String detail, Object... parameters) {
        wrong.add(new Violation(pointer, rule, detail, parameters));
        return Optional.empty();
    }
}
