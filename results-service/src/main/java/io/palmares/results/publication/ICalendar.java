package io.palmares.results.publication;

import io.palmares.results.publication.TimelineEntry.Planned;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// An edition's timetable as RFC 5545 text. The same rulebook and rulings give the same text.
public final class ICalendar {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int OCTETS_OF_A_LINE = 75;
    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    /// The calendar of an edition.
    ///
    /// @param host whose events these are
    public static String of(PublicEdition edition, String host) {
        ICalendar calendar = new ICalendar();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Palmares//Timeline//EN");
        calendar.line("X-WR-CALNAME", escaped(title(edition.rulebook().title(), edition.id())));
        Timeline.planned(edition).forEach(planned -> calendar.event(edition, planned, host));
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void event(PublicEdition edition, Planned planned, String host) {
        String category = edition.rules(planned.category())
                .map(rules -> title(rules.title(), rules.id()))
                .orElse(planned.category());
        long moves = edition.extensions().stream()
                .filter(it -> it.concerns(planned.category(), planned.what()))
                .count();
        Extension moved = planned.extension();
        Instant published = edition.published().newest().published();
        Instant stamp = moved != null && moved.made().isAfter(published) ? moved.made() : published;
        line("BEGIN", "VEVENT");
        line(
                "UID",
                edition.id() + "-" + planned.category() + "-" + planned.what().name() + "@" + host);
        line("SEQUENCE", Long.toString(edition.published().newest().number() - 1 + moves));
        line("DTSTAMP", UTC.format(stamp));
        line("DTSTART", UTC.format(planned.at()));
        line("SUMMARY", escaped(category + ": " + words(planned)));
        if (moved != null) line("DESCRIPTION", escaped("Extended: " + moved.reason()));
        line("END", "VEVENT");
    }

    private static String words(Planned planned) {
        return planned.what().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String title(Map<String, String> texts, String otherwise) {
        return texts.getOrDefault(
                "en", texts.values().stream().sorted().findFirst().orElse(otherwise));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /// Folded at 75 octets, never inside a character.
    private void line(String name, String value) {
        int octets = 0;
        for (int character : (name + ":" + value).codePoints().toArray()) {
            String one = Character.toString(character);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS_OF_A_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += length;
        }
        text.append("\r\n");
    }
}
