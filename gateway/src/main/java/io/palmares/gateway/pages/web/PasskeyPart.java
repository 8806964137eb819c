package io.palmares.gateway.pages.web;

import io.palmares.gateway.passkey.PasskeysHere;
import io.palmares.gateway.passkey.PublicOrigin;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What pages with passkeys tell their script: where passkeys work, and the texts.
@Component
final class PasskeyPart {
    private final PasskeysHere here;
    private final ScriptWords words;

    PasskeyPart(PasskeysHere here, ScriptWords words) {
        this.here = here;
        this.words = words;
    }

    void addTo(Model model, Locale locale) {
        here.origin().map(PublicOrigin::value).ifPresent(origin -> model.addAttribute("passkeys", origin));
        model.addAttribute("texts", words.of(locale));
    }
}
