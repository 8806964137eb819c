package io.palmares.gateway.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/// The language a reader chose, or the first of their browser's that there is.
final class ChosenLanguage extends CookieLocaleResolver {
    private static final Duration REMEMBERED = Duration.ofDays(180);
    private final Languages languages;

    ChosenLanguage(Languages languages) {
        super("palmares-language");
        this.languages = languages;
        setCookieMaxAge(REMEMBERED);
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return languages.best(super.resolveLocale(request));
    }
}
