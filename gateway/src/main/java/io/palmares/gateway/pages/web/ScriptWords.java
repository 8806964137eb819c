package io.palmares.gateway.pages.web;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The texts that modules in the browser show, from the same bundles as the pages.
@Component
final class ScriptWords {
    /// Said by pages and scripts alike.
    private static final Set<String> SHARED = Set.of("demo.long", "demo.mark", "sign-in.email", "work.wait");

    /// What scripts say of rulebooks, rulings and results in the words of the public pages.
    private static final Set<String> KINDS = Set.of(
            "js.",
            "state.",
            "kind.",
            "preset.",
            "planned.",
            "ruling.",
            "rulings.",
            "edition.",
            "rulebook.",
            "electors.",
            "method.",
            "tie.",
            "vacant.",
            "award.",
            "count.");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ResourceBundle.Control ONE_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// As a data block of the page: nothing in it can end the block.
    String of(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("palmares.messages", locale, ONE_FALLBACK);
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().stream()
                .filter(ScriptWords::isForScripts)
                .forEach(key -> texts.put(key, bundle.getString(key).replace("''", "'")));
        return JSON.writeValueAsString(texts)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static boolean isForScripts(String key) {
        return SHARED.contains(key) || KINDS.contains(key.substring(0, key.indexOf('.') + 1));
    }
}
