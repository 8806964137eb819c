package io.palmares.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.verifier.edition.VerifyEdition;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.mirror.Mirror;
import io.palmares.verifier.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A nominator holds what they were given against the published lists.
class CheckingANominationTest {
    private final Json.Members proof = Corpus.HONEST.nomination(Corpus.PLAN);

    @Test
    void saysWhatBecameOfIt() {
        Report report = check(Corpus.PUBLISHED, proof.canonical());
        assertThat(report.findings()).isEmpty();
        assertThat(report.text())
                .contains("nominators' own nominations, listed and accounted for: 1")
                .contains("{\"id\":\"aaaa0001\",\"outcome\":\"CANDIDATE\"}");
    }

    @Test
    void needsNoWordOfHowItWasAccountedFor() {
        assertThat(codes(proof.put("accounted", new Json.Nothing()))).isEmpty();
    }

    @Test
    void findsOtherWordsThanWereListed() {
        assertThat(codes(proof.put("record", Json.of("{\"name\":\"Eve\"}")))).containsExactly("nomination-proof");
    }

    @Test
    void findsAnotherAccountThanTheLogs() {
        assertThat(codes(proof.put("accounted", Json.object().put("outcome", Json.of("DECLINED")))))
                .containsExactly("nomination-proof");
    }

    @Test
    void findsOneThatWasLeftOutOfTheList() {
        Json.Members left = Corpus.FOREIGN.nomination(Corpus.PLAN);
        assertThat(codes(left)).containsExactly("nomination-unlisted");
    }

    @Test
    void findsOneOfAnotherEdition() {
        assertThat(codes(proof.put("log", Json.of("awards.example/log/other")))).containsExactly("nomination-proof");
    }

    @Test
    void doesNotGuessAtWhatItCannotRead() {
        assertThat(check(Corpus.PUBLISHED, "{\"v\":1}").text()).contains("nomination-form");
    }

    @Test
    void waitsForTheCandidates() {
        int frozen = Corpus.HONEST
                .entries()
                .indexOf(new Corpus.Target("candidates", 0).in(Corpus.HONEST).orElseThrow());
        Mirror begun = Corpus.rebuilt(entries -> entries.subList(0, frozen), box -> box);
        Report report = check(begun, proof.canonical());
        assertThat(report.findings()).isEmpty();
        assertThat(report.pendingParts()).anyMatch(part -> part.contains("are not frozen"));
    }

    private static List<String> codes(Json.Members file) {
        return check(Corpus.PUBLISHED, file.canonical()).findings().stream()
                .map(finding -> finding.code().text())
                .toList();
    }

    private static Report check(Mirror mirror, String file) {
        Report report = new Report();
        new VerifyEdition(mirror, report, List.of(), List.of(), List.of(file.getBytes(StandardCharsets.UTF_8))).run();
        return report;
    }
}
