package io.palmares.gateway.pages.web;

import io.palmares.gateway.pages.AwardCategory;
import io.palmares.gateway.pages.Edition;
import io.palmares.gateway.pages.Result;
import io.palmares.gateway.pages.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// An announced result in the words of schema.org, for programs that read pages.
final class LinkedData {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LinkedData() {}

    /// Text for a data block: nothing in it can end the block.
    static String of(Result result, Edition edition, AwardCategory category, Words words) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("@context", "https://schema.org");
        item.put("@type", "ItemList");
        item.put("name", words.of(category.title()) + " · " + words.of(edition.title()));
        item.put(
                "itemListElement",
                result.standing().stream()
                        .map(winner -> winner(winner, words.of(category.title()), category.nomineeKind()))
                        .toList());
        return JSON.writeValueAsString(item)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static Map<String, Object> winner(Result.Placing winner, String award, String kind) {
        return Map.of(
                "@type",
                kind.equals("PERSON") ? "Person" : "Organization",
                "name",
                Objects.requireNonNullElse(winner.name(), winner.candidate()),
                "award",
                award);
    }
}
