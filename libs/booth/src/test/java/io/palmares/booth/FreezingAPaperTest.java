package io.palmares.booth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FreezingAPaperTest {
    private final BallotPaper paper = Papers.paper(new MarkForm.Rank(4));

    @Test
    void givesBackEveryField() {
        Stream.of(
                        new MarkForm.Choose(),
                        new MarkForm.Approve(3),
                        new MarkForm.Rank(2),
                        new MarkForm.Points(10),
                        new MarkForm.Scores(5))
                .map(Papers::paper)
                .forEach(each -> assertThat(
                                FrozenPaper.read(Papers.frozen(each).entry().bytes()))
                        .isEqualTo(Papers.frozen(each))
                        .extracting(FrozenPaper::paper)
                        .isEqualTo(each));
    }

    @Test
    void keepsASectionInBoxAndScope() {
        BallotPaper sectioned = new BallotPaper(
                new PaperScope(Papers.EDITION, "cluster-manager", "members", "s1"),
                new Weight(2, 3),
                paper.method(),
                paper.candidates(),
                paper.roll(),
                paper.seal(),
                paper.openings(),
                paper.window());
        assertThat(BallotPaper.read(sectioned.body())).isEqualTo(sectioned);
        assertThat(sectioned.body().json().text("box"))
                .isEqualTo("awards.example/log/ecc-2020/box/cluster-manager/members/s1");
    }

    @Test
    void needsTheOfficerAndResultsAndNobodyElse() {
        EntryBody body = paper.body();
        var officer = Papers.OFFICER.publicKey();
        var results = Papers.RESULTS.publicKey();
        assertThat(Papers.frozen(paper).isSignedBy(officer, results)).isTrue();
        assertThat(FrozenPaper.of(body.signedBy(Papers.OFFICER)).isSignedBy(officer, results))
                .isFalse();
        assertThat(FrozenPaper.of(body.signedBy(Papers.OFFICER)).isSignedBy(officer, officer))
                .isFalse();
        assertThat(Papers.frozen(paper).isSignedBy(officer, Papers.right(1).publicKey()))
                .isFalse();
        var forged = List.of(body.sign(Papers.OFFICER), new Signature(results, Papers.RESULTS.sign(new byte[0])));
        assertThat(FrozenPaper.of(body.with(forged)).isSignedBy(officer, results))
                .isFalse();
    }

    @Test
    void isAnotherPaperWhenAnythingChanges() {
        BallotPaper heavier = new BallotPaper(
                paper.scope(),
                new Weight(2, 1),
                paper.method(),
                paper.candidates(),
                paper.roll(),
                paper.seal(),
                paper.openings(),
                paper.window());
        assertThat(Papers.frozen(heavier).id())
                .isNotEqualTo(Papers.frozen(paper).id());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("v", Json.of(2)),
                Arguments.of("t", Json.of("papers")),
                Arguments.of("box", Json.of("awards.example/log/ecc-2020/box/cluster-manager/guests")),
                Arguments.of("log", Json.of("awards.example/log/ecc-2021")),
                Arguments.of("section", Json.of("s1")),
                Arguments.of("weight", Json.of(1)),
                Arguments.of("weight", Json.of("2/4")),
                Arguments.of("weight", Json.of("0/1")),
                Arguments.of("method", Json.of("irv")),
                Arguments.of("candidates", Json.of(List.of())),
                Arguments.of("candidates", Json.texts(List.of("c7f2k9qa"))),
                Arguments.of(
                        "candidates",
                        Json.of(List.of(
                                Papers.candidate(Papers.A).json(),
                                Papers.candidate(Papers.A).json()))),
                Arguments.of("rollRoot", Json.of("AAAA")),
                Arguments.of("rollSize", Json.of(-1)),
                Arguments.of("rollVersion", Json.of(0)),
                Arguments.of("suite", Json.of("0x0010/0x0001/0x0001")),
                Arguments.of("countingKey", Json.of(Papers.filled(1, 31))),
                Arguments.of("marksMax", Json.of(31)),
                Arguments.of("marksMax", Json.of(8193)),
                Arguments.of("openings", Json.of("SOME")),
                Arguments.of("opens", Json.of("2020-10-01T10:00:00+02:00")),
                Arguments.of("opens", Json.of("2020-10-01T08:00:00.000Z")),
                Arguments.of("closes", Json.of("2020-10-01T08:00:00Z")),
                Arguments.of("unknown", Json.nothing()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesAFaultInAnyField(String field, Json value) {
        TreeMap<String, Json> members = new TreeMap<>(paper.body().json().members());
        members.putAll(Map.of(field, value));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> BallotPaper.read(new EntryBody(new JsonObject(members))));
    }

    @Test
    void publishesTotalsWhereSingleBallotsWouldTell() {
        MarkForm choose = new MarkForm.Choose();
        MarkForm rank = new MarkForm.Rank(6);
        assertThat(Openings.forRoll(9, choose, 3)).isEqualTo(Openings.TOTALS);
        assertThat(Openings.forRoll(10, choose, 3)).isEqualTo(Openings.INDIVIDUAL);
        assertThat(Openings.forRoll(10, choose, 6)).isEqualTo(Openings.INDIVIDUAL);
        assertThat(Openings.forRoll(10, rank, 5)).isEqualTo(Openings.INDIVIDUAL);
        assertThat(Openings.forRoll(499, rank, 6)).isEqualTo(Openings.TOTALS);
        assertThat(Openings.forRoll(500, rank, 6)).isEqualTo(Openings.INDIVIDUAL);
        assertThat(Openings.INDIVIDUAL.forCounted(9)).isEqualTo(Openings.TOTALS);
        assertThat(Openings.INDIVIDUAL.forCounted(10)).isEqualTo(Openings.INDIVIDUAL);
    }

    @Test
    void givesNoAwardNoLabel() {
        assertThat(Candidate.NO_AWARD.json().canonical()).isEqualTo(Bytes.utf8("{\"id\":\"no-award\",\"label\":null}"));
        assertThat(Candidate.NO_AWARD.label()).isEqualTo(Optional.empty());
    }
}
