package io.palmares.gateway.pages.web;

import io.palmares.gateway.signin.CodeAllowance;
import io.palmares.gateway.signin.Email;
import io.palmares.gateway.signin.SignInTimes;
import io.palmares.gateway.signin.UseCode;
import io.palmares.gateway.signin.web.CodeRequests;
import io.palmares.gateway.signin.web.Opening;
import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Proof;
import io.palmares.web.text.Malformed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
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
    private final UseCode useCode;
    private final Opening opening;
    private final SignInTimes times;
    private final PasskeyPart passkeys;

    SignInPages(
            CodeRequests codeRequests,
            CodeAllowance allowance,
            UseCode useCode,
            Opening opening,
            SignInTimes times,
            PasskeyPart passkeys) {
        this.codeRequests = codeRequests;
        this.allowance = allowance;
        this.useCode = useCode;
        this.opening = opening;
        this.times = times;
        this.passkeys = passkeys;
    }

    @GetMapping("/sign-in")
    String ask(@RequestParam(defaultValue = "") String to, Locale locale, Model model) {
        return asked(to, locale, model);
    }

    @PostMapping("/sign-in/codes")
    String code(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        OwnForms.require(request);
        model.addAttribute("email", email);
        Optional<Email> address = address(email);
        if (address.isEmpty()) return refused("email-wrong", to, response, locale, model);
        if (allowance.wait(address.get()).isPresent()) return refused("too-many", to, response, locale, model);
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
        Optional<PersonId> person = address(email).flatMap(it -> useCode.of(it, digits(code)));
        if (person.isPresent()) {
            opening.open(person.get(), Proof.Means.CODE, request, response);
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

    private String refused(String why, String to, HttpServletResponse response, Locale locale, Model model) {
        model.addAttribute("refused", why);
        response.setStatus(
                why.equals("too-many")
                        ? HttpStatus.TOO_MANY_REQUESTS.value()
                        : HttpStatus.UNPROCESSABLE_CONTENT.value());
        return asked(to, locale, model);
    }

    private String asked(String to, Locale locale, Model model) {
        passkeys.addTo(model, locale);
        model.addAttribute("to", WayBack.of(to));
        return "sign-in";
    }

    private String waiting(String to, Model model) {
        model.addAttribute("to", WayBack.of(to));
        model.addAttribute("minutes", times.codeLife().toMinutes());
        return "code";
    }
}
