package io.palmares.gateway.pages.web;

import io.palmares.gateway.GatewaySettings;
import io.palmares.gateway.pages.Words;
import io.palmares.gateway.signin.web.SessionCookie;
import io.palmares.web.PalmaresSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/// What every page has, and what is shown instead of one.
@ControllerAdvice(annotations = ShowsPages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);
    private final PalmaresSettings palmares;
    private final GatewaySettings settings;
    private final SessionCookie cookie;
    private final Languages languages;

    PageAdvice(PalmaresSettings palmares, GatewaySettings settings, SessionCookie cookie, Languages languages) {
        this.palmares = palmares;
        this.settings = settings;
        this.cookie = cookie;
        this.languages = languages;
    }

    /// What the frame of a page says.
    ///
    /// @param address where this page is found
    /// @param hasSession there is a cookie; whether it is still good is not asked for a public page
    public record Site(
            String start,
            String address,
            String path,
            boolean demonstration,
            boolean hasSession,
            List<Locale> languages) {
        public Site {
            languages = List.copyOf(languages);
        }
    }

    @ModelAttribute
    void common(Model model, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        model.addAttribute("words", new Words(locale));
        model.addAttribute("site", site(request));
    }

    private Site site(HttpServletRequest request) {
        String start = settings.publicUrl().toString().replaceAll("/+$", "");
        return new Site(
                start,
                start + request.getRequestURI(),
                request.getRequestURI(),
                palmares.isDemo(),
                cookie.read(request).isPresent(),
                languages.all());
    }

    @ExceptionHandler(Signed.NotSignedIn.class)
    String signIn(Signed.NotSignedIn wanted) {
        return OwnForms.goTo("/sign-in?to=" + WayBack.of(wanted.wanted()));
    }

    @ExceptionHandler(OwnForms.ForeignForm.class)
    ModelAndView foreign(Locale locale, HttpServletRequest request) {
        return instead("foreign", HttpStatus.FORBIDDEN, locale, request);
    }

    @ExceptionHandler(NoSuchPage.class)
    ModelAndView missing(Locale locale, HttpServletRequest request) {
        return instead("missing", HttpStatus.NOT_FOUND, locale, request);
    }

    @ExceptionHandler({RestClientException.class, NoAnswer.class})
    ModelAndView away(Exception failure, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("page not shown cause={}", failure.getClass().getSimpleName());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return instead("away", HttpStatus.SERVICE_UNAVAILABLE, locale, request);
    }

    private ModelAndView instead(String page, HttpStatus status, Locale locale, HttpServletRequest request) {
        ModelAndView shown = new ModelAndView(page, status);
        shown.addObject("words", new Words(locale));
        shown.addObject("site", site(request));
        return shown;
    }
}
