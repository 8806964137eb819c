package io.palmares.gateway.pages.web;

import java.util.List;
import java.util.Locale;

/// The languages there are bundles for: English, and each `messages_<tag>.properties`.
record Languages(List<Locale> all) {
    Languages {
        all = List.copyOf(all);
    }

    Locale best(Locale wanted) {
        return all.stream()
                .filter(it -> it.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
