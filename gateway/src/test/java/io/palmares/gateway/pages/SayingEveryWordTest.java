package io.palmares.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.ElectorClass;
import io.palmares.contracts.rulebook.Jury;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.contracts.rulebook.OwnCandidate;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.TieRule;
import io.palmares.contracts.rulebook.Vote;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A word that a rulebook can hold has a text in every language.
class SayingEveryWordTest {
    private final Properties english = bundle("messages.properties");

    private static Properties bundle(String name) {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(SayingEveryWordTest.class.getResourceAsStream("/palmares/" + name)),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }

    @Test
    void hasATextForEveryWordOfARulebook() {
        hasAll("preset.", Preset.values());
        hasAll("kind.", NomineeKind.values());
        hasAll("tie.", TieRule.values());
        hasAll("method.", Vote.Method.values());
        hasAll("vacant.", Category.Vacancy.values());
        hasAll("rulebook.own.", OwnCandidate.values());
        hasAll("electors.", ElectorClass.Electors.values());
        hasAll("aggregate.", Jury.Aggregate.values());
    }

    /// As nominations-service says them: to a nominee, and to those who screen.
    @Test
    void hasATextForEveryStateOfANominee() {
        for (String reader : List.of("js.consent.state.", "js.nominee.")) {
            assertThat(english.stringPropertyNames())
                    .containsAll(Stream.of(
                                    "CONSENT_PENDING",
                                    "CONSENTED",
                                    "DECLINED",
                                    "TIMED_OUT",
                                    "ELIGIBLE",
                                    "INELIGIBLE",
                                    "MERGED",
                                    "MOVED",
                                    "SHORTLISTED",
                                    "NOT_SHORTLISTED",
                                    "WINNER",
                                    "EX_AEQUO",
                                    "RUNNER_UP",
                                    "FINALIST",
                                    "WITHDRAWN",
                                    "AWARD_DECLINED",
                                    "REVOKED")
                            .map(state -> reader + state)
                            .toList());
        }
    }

    /// What a page says of a problem beside the service's own words, and alone where the ballot box speaks English.
    @Test
    void hasATextForEveryProblem() throws IOException {
        try (Stream<Path> problems = Files.list(Path.of("../docs/problems"))) {
            assertThat(english.stringPropertyNames())
                    .containsAll(problems.map(page -> "js.problem."
                                    + page.getFileName().toString().replace(".md", ""))
                            .toList());
        }
    }

    private void hasAll(String prefix, Enum<?>[] words) {
        assertThat(english.stringPropertyNames())
                .containsAll(Stream.of(words).map(word -> prefix + word.name()).toList());
    }

    @Test
    void saysTheSameInGerman() {
        assertThat(bundle("messages_de.properties").stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }
}
