package io.palmares.gateway.pages.web;

import io.palmares.gateway.pages.Duties;
import io.palmares.gateway.signin.CurrentSession;
import io.palmares.gateway.signin.Session;
import io.palmares.gateway.signin.SignInTimes;
import io.palmares.gateway.signin.SignedIn;
import io.palmares.gateway.signin.web.SessionCookie;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A signed-in person's own page: what there is to do for them, and their sessions.
@ShowsPages
final class OwnPages {
    private final Signed signed;
    private final CurrentSession sessions;
    private final SessionCookie cookie;
    private final SignInTimes times;
    private final PublicApi api;
    private final InsiderApi insiders;

    OwnPages(
            Signed signed,
            CurrentSession sessions,
            SessionCookie cookie,
            SignInTimes times,
            PublicApi api,
            InsiderApi insiders) {
        this.signed = signed;
        this.sessions = sessions;
        this.cookie = cookie;
        this.times = times;
        this.api = api;
        this.insiders = insiders;
    }

    /// A session as its owner sees it.
    public record Open(Instant since, boolean here) {}

    @GetMapping("/me")
    String me(HttpServletRequest request, Model model) {
        SignedIn person = signed.in(request);
        model.addAttribute("person", person.person());
        model.addAttribute("token", person.secret().csrfToken());
        model.addAttribute("sessions", open(person));
        model.addAttribute(
                "duties",
                Duties.of(
                        person.person().caller(),
                        Stream.concat(
                                        insiders.drafts(person).stream(),
                                        api.editions().stream().flatMap(it -> api.edition(it.edition()).stream()))
                                .toList()));
        model.addAttribute("mayDraft", person.person().caller().has(Role.ORGANISER, Grant.EVERY_EDITION));
        return "me";
    }

    private List<Open> open(SignedIn person) {
        return sessions.all(person.session().person()).stream()
                .map(it -> new Open(since(it), it.id().equals(person.session().id())))
                .toList();
    }

    private Instant since(Session session) {
        return session.expiresAt().minus(times.sessionLife());
    }

    @PostMapping("/sign-out")
    String signOut(
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable String everywhere,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedIn person = signed.changing(request, token);
        Optional.ofNullable(everywhere)
                .ifPresentOrElse(_ -> sessions.endAll(person.session().person()), () -> sessions.end(person.secret()));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.clear());
        return OwnForms.goTo("/");
    }
}
