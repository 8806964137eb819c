package io.palmares.results.publication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.palmares.contracts.rulebook.Category;
import io.palmares.results.edition.Edition;
import io.palmares.results.publication.PublicCategory;
import io.palmares.results.publication.PublicEdition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An edition on the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditionAnswer(
        String edition,
        String programme,
        Map<String, String> title,
        List<String> languages,
        String zone,
        boolean demo,
        String state,
        String logHost,
        Version rulebook,
        List<Version> versions,
        List<InIt> categories) {
    /// A published rulebook, without its text.
    record Version(
            int version,
            String hash,
            Instant published,
            @Nullable String reason) {
        static Version of(Edition.Version it) {
            return new Version(it.number(), it.hash(), it.published(), it.reason());
        }
    }

    /// A category, in short.
    record InIt(String category, Map<String, String> title, String preset, String nomineeKind, String state) {
        static InIt of(PublicCategory category, Category rules) {
            return new InIt(
                    rules.id(),
                    rules.title(),
                    rules.preset().name(),
                    rules.nomineeKind().name(),
                    category.state().name());
        }
    }

    /// In a list of editions.
    record InList(String edition, String programme, Map<String, String> title, boolean demo, String state) {
        static InList of(PublicEdition it) {
            return new InList(
                    it.id(),
                    it.published().programme(),
                    it.rulebook().title(),
                    it.rulebook().demo(),
                    it.state().name());
        }
    }

    static EditionAnswer of(PublicEdition it) {
        return new EditionAnswer(
                it.id(),
                it.published().programme(),
                it.rulebook().title(),
                it.rulebook().languages(),
                it.rulebook().zone(),
                it.rulebook().demo(),
                it.state().name(),
                it.published().logHost(),
                Version.of(it.published().newest()),
                it.published().versions().stream().map(Version::of).toList(),
                it.categories().stream()
                        .map(c -> InIt.of(c, it.rules(c.id().category()).orElseThrow()))
                        .toList());
    }
}
