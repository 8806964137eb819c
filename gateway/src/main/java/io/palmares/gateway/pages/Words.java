package io.palmares.gateway.pages;

import java.math.BigDecimal;
import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Texts, numbers and instants in the reader's language.
public record Words(Locale locale) {

    /// The text in the reader's language, else in English, else in any.
    public String of(@Nullable Map<String, String> texts) {
        if (texts == null || texts.isEmpty()) return "";
        String mine = texts.get(locale.getLanguage());
        return mine != null
                ? mine
                : texts.getOrDefault("en", texts.values().iterator().next());
    }

    public String number(Number number) {
        return NumberFormat.getInstance(locale).format(number);
    }

    /// With two digits, as scores are shown, so that a column of them stands in line.
    public String score(BigDecimal score) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(2);
        return format.format(score);
    }

    /// Names, as one says them: `A, B and C`.
    public String list(List<String> names) {
        return ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(names.isEmpty() ? List.of("–") : names);
    }

    public String day(Instant instant, String zone) {
        return at(instant, zone, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
    }

    /// Day and time of day, in the edition's zone.
    public String moment(Instant instant, String zone) {
        return at(instant, zone, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT));
    }

    private String at(Instant instant, String zone, DateTimeFormatter format) {
        return format.withLocale(dates()).withZone(ZoneId.of(zone)).format(instant);
    }

    /// English dates as Europe writes them.
    private Locale dates() {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    /// A country's name, or the code where it has none.
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
