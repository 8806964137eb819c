package io.palmares.gateway.pages.web;

import io.palmares.gateway.signin.CodeAllowance;
import io.palmares.gateway.signin.CurrentSession;
import io.palmares.gateway.signin.Email;
import io.palmares.gateway.signin.OpenSession;
import io.palmares.gateway.signin.SignInTimes;
import io.palmares.gateway.signin.web.CodeRequests;
import io.palmares.gateway.signin.web.SessionCookie;
import io.palmares.web.text.Malformed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in by forms: an address, then the code that was mailed to it.
@ShowsPages
final class SignInPages {
    private final CodeRequests codeRequests;
    private final CodeAllowance allowance;
    private final OpenSession openSession;
    private final CurrentSession currentSession;
    private final SessionCookie cookie;
    private final SignInTimes times;

    SignInPages(
            CodeRequests codeRequests,
            CodeAllowance allowance,
            OpenSession openSession,
            CurrentSession currentSession,
            SessionCookie cookie,
            SignInTimes times) {
        this.codeRequests = codeRequests;
        this.allowance = allowance;
        this.openSession = openSession;
        this.currentSession = currentSession;
        this.cookie = cookie;
        this.times = times;
    }

    @GetMapping("/sign-in")
    String ask(@RequestParam(defaultValue = "") String to, Model model) {
        return asked(to, model);
    }

    @PostMapping("/sign-in/codes")
    String code(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OwnForms.require(request);
        model.addAttribute("email", email);
        Optional<Email> address = address(email);
        if (address.isEmpty()) return refused("email-wrong", to, response, model);
        if (allowance.wait(address.get()).isPresent()) return refused("too-many", to, response, model);
        codeRequests.accept(address.get());
        return waiting(to, model);
    }

    @PostMapping("/sign-in/sessions")
    String session(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OwnForms.require(request);
        Optional<OpenSession.Outcome> outcome = address(email).map(it -> openSession.with(it, digits(code)));
        if (outcome.orElse(null) instanceof OpenSession.Outcome.Opened opened) {
            cookie.read(request).ifPresent(currentSession::end);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.set(opened.secret(), times.sessionLife()));
            return OwnForms.goTo(WayBack.of(to));
        }
        model.addAttribute("email", email);
        model.addAttribute("wrong", true);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return waiting(to, model);
    }

    private static Optional<Email> address(String email) {
        try {
            return Optional.of(new Email(email));
        } catch (Malformed noAddress) {
            return Optional.empty();
        }
    }

    /// People type spaces into numbers.
    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    private static String refused(String why, String to, HttpServletResponse response, Model model) {
        model.addAttribute("refused", why);
        response.setStatus(
                why.equals("too-many")
                        ? HttpStatus.TOO_MANY_REQUESTS.value()
                        : HttpStatus.UNPROCESSABLE_CONTENT.value());
        return asked(to, model);
    }

    private static String asked(String to, Model model) {
        model.addAttribute("to", WayBack.of(to));
        return "sign-in";
    }

    private String waiting(String to, Model model) {
        model.addAttribute("to", WayBack.of(to));
        model.addAttribute("minutes", times.codeLife().toMinutes());
        return "code";
    }
}
