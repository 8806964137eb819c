package io.palmares.gateway.pages.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "Is my ballot in?", asked with a receipt code. The code travels in the body: addresses are kept in too many places.
@ShowsPages
final class ReceiptPages {
    private final PublicApi api;
    private final ScriptWords words;

    ReceiptPages(PublicApi api, ScriptWords words) {
        this.api = api;
        this.words = words;
    }

    /// For the check that the reader's own browser makes.
    @ModelAttribute("texts")
    String texts(Locale locale) {
        return words.of(locale);
    }

    @GetMapping("/receipt")
    String ask() {
        return "receipt";
    }

    @PostMapping("/receipt")
    String check(@RequestParam(defaultValue = "") String code, Model model) {
        Optional<String> status = code.length() > 64 ? Optional.empty() : api.receipt(code);
        model.addAttribute("code", code.length() > 64 ? "" : code);
        model.addAttribute("status", status.orElse("no-code"));
        return "receipt";
    }
}
