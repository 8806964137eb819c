package io.palmares.gateway.pages.web;

import io.palmares.gateway.pages.AwardCategory;
import io.palmares.gateway.pages.Edition;
import io.palmares.gateway.signin.SignedIn;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Pages on which people work for a while: the frame is made here, the work is done by a module in the browser, over
/// the same interface as anybody's program.
@ShowsPages
final class WorkPages {
    private final PublicApi api;
    private final InsiderApi insiders;
    private final Signed signed;
    private final ScriptWords words;

    WorkPages(PublicApi api, InsiderApi insiders, Signed signed, ScriptWords words) {
        this.api = api;
        this.insiders = insiders;
        this.signed = signed;
        this.words = words;
    }

    @GetMapping({
        "/editions/{edition}/categories/{category}/nominate",
        "/editions/{edition}/categories/{category}/endorse",
        "/editions/{edition}/categories/{category}/vote",
        "/editions/{edition}/categories/{category}/jury",
        "/editions/{edition}/categories/{category}/office"
    })
    String inCategory(
            @PathVariable String edition,
            @PathVariable String category,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        SignedIn person = signed.in(request);
        Edition found = api.edition(edition).orElseThrow(NoSuchPage::new);
        AwardCategory one = api.category(edition, category).orElseThrow(NoSuchPage::new);
        model.addAttribute("category", one);
        model.addAttribute("roles", roles(role -> caller(person).has(role, edition, category)));
        return work(last(request), found, person, locale, model);
    }

    @GetMapping("/editions/{edition}/ceremony")
    String ceremony(@PathVariable String edition, HttpServletRequest request, Locale locale, Model model) {
        SignedIn person = signed.in(request);
        Edition found = api.edition(edition).orElseThrow(NoSuchPage::new);
        return inEdition(found, person, request, locale, model);
    }

    /// Of drafts, too: for those who make them, and for nobody else.
    @GetMapping({"/editions/{edition}/desk", "/editions/{edition}/setup"})
    String beforePublication(@PathVariable String edition, HttpServletRequest request, Locale locale, Model model) {
        SignedIn person = signed.in(request);
        Edition found = insiders.edition(person, edition).orElseThrow(NoSuchPage::new);
        return inEdition(found, person, request, locale, model);
    }

    /// For those who may make editions of the programme.
    @GetMapping("/setup")
    String setup(HttpServletRequest request, Locale locale, Model model) {
        SignedIn person = signed.in(request);
        if (!caller(person).has(Role.ORGANISER, Grant.EVERY_EDITION)) throw new NoSuchPage();
        return work("setup", null, person, locale, model);
    }

    private String inEdition(Edition edition, SignedIn person, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("roles", roles(role -> caller(person).has(role, edition.edition())));
        return work(last(request), edition, person, locale, model);
    }

    private static Caller caller(SignedIn person) {
        return person.person().caller();
    }

    /// What the page offers; what is allowed each service decides anew.
    private static String roles(Predicate<Role> held) {
        return Stream.of(Role.values()).filter(held).map(Role::name).collect(Collectors.joining(" "));
    }

    private String work(String name, @Nullable Edition edition, SignedIn person, Locale locale, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("edition", edition);
        model.addAttribute("token", person.secret().csrfToken());
        model.addAttribute("person", caller(person).person().value());
        model.addAttribute("texts", words.of(locale));
        return "work";
    }

    private static String last(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// By the secret link that was mailed; no sign-in.
    @GetMapping("/consent/{token}")
    String consent(@PathVariable String token, Locale locale, Model model) {
        model.addAttribute("secret", token);
        model.addAttribute("texts", words.of(locale));
        return "consent";
    }
}
