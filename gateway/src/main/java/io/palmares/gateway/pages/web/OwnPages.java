package io.palmares.gateway.pages.web;

import io.palmares.gateway.pages.Duties;
import io.palmares.gateway.signin.CurrentSession;
import io.palmares.gateway.signin.Device;
import io.palmares.gateway.signin.Session;
import io.palmares.gateway.signin.SignedIn;
import io.palmares.gateway.signin.web.SessionCookie;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.Proof;
import io.palmares.web.caller.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final PublicApi api;
    private final InsiderApi insiders;
    private final PasskeyPart passkeys;

    OwnPages(
            Signed signed,
            CurrentSession sessions,
            SessionCookie cookie,
            PublicApi api,
            InsiderApi insiders,
            PasskeyPart passkeys) {
        this.signed = signed;
        this.sessions = sessions;
        this.cookie = cookie;
        this.api = api;
        this.insiders = insiders;
        this.passkeys = passkeys;
    }

    /// A session as its owner sees it.
    ///
    /// @param device what it was opened with, or empty
    public record Open(String id, Instant since, String device, Proof.Means by, boolean here) {
        static Open of(Session session, SignedIn reader) {
            Device device = session.device();
            return new Open(
                    session.id(),
                    session.openedAt(),
                    Stream.of(device.program(), device.system())
                            .filter(name -> !name.isEmpty())
                            .collect(Collectors.joining(" · ")),
                    session.proof().means(),
                    session.id().equals(reader.session().id()));
        }
    }

    @GetMapping("/me")
    String me(HttpServletRequest request, Locale locale, Model model) {
        SignedIn person = signed.in(request);
        model.addAttribute("person", person.person());
        model.addAttribute("token", person.secret().csrfToken());
        model.addAttribute("sessions", open(person));
        passkeys.addTo(model, locale);
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
                .map(it -> Open.of(it, person))
                .toList();
    }

    @PostMapping("/sign-out")
    String signOut(
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable String everywhere,
            @RequestParam(required = false) @Nullable String session,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedIn person = signed.changing(request, token);
        if (session != null && !session.equals(person.session().id())) {
            sessions.end(person.session().person(), session);
            return OwnForms.goTo("/me");
        }
        Optional.ofNullable(everywhere)
                .ifPresentOrElse(_ -> sessions.endAll(person.session().person()), () -> sessions.end(person.secret()));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.clear());
        return OwnForms.goTo("/");
    }
}
