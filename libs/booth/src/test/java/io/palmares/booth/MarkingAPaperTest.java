package io.palmares.booth;

import static io.palmares.booth.Papers.A;
import static io.palmares.booth.Papers.B;
import static io.palmares.booth.Papers.C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Malformed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingAPaperTest {
    private static final CandidateId STRANGER = new CandidateId("00000000");

    @Test
    void takesExactlyOneChoice() {
        MarksRule rule = rule(new MarkForm.Choose());
        takes(rule, new Marks.Choose(List.of(A)));
        takes(rule, new Marks.Choose(List.of(CandidateId.NO_AWARD)));
        refuses(rule, new Marks.Choose(List.of()), new MarksRefusal.WrongNumber(0, 1, 1));
        refuses(rule, new Marks.Choose(List.of(A, B)), new MarksRefusal.WrongNumber(2, 1, 1));
        refuses(rule, new Marks.Choose(List.of(STRANGER)), new MarksRefusal.UnknownCandidate(STRANGER));
    }

    @Test
    void takesOneToAsManyApprovalsAsAllowed() {
        MarksRule rule = rule(new MarkForm.Approve(2));
        takes(rule, new Marks.Approve(List.of(A)));
        takes(rule, new Marks.Approve(List.of(B, A)));
        refuses(rule, new Marks.Approve(List.of()), new MarksRefusal.WrongNumber(0, 1, 2));
        refuses(rule, new Marks.Approve(List.of(A, B, C)), new MarksRefusal.WrongNumber(3, 1, 2));
        refuses(rule, new Marks.Approve(List.of(A, A)), new MarksRefusal.MarkedTwice(A));
    }

    @Test
    void takesRanksThatMayBePartial() {
        MarksRule rule = rule(new MarkForm.Rank(3));
        takes(rule, new Marks.Rank(List.of(C)));
        takes(rule, new Marks.Rank(List.of(C, A, B)));
        refuses(rule, new Marks.Rank(List.of(C, A, C)), new MarksRefusal.MarkedTwice(C));
        refuses(rule, new Marks.Rank(List.of(C, A, B, CandidateId.NO_AWARD)), new MarksRefusal.WrongNumber(4, 1, 3));
    }

    @Test
    void takesPointsThatAddUp() {
        MarksRule rule = rule(new MarkForm.Points(10));
        takes(rule, points(Map.of(A, 10L)));
        takes(rule, points(Map.of(A, 4L, B, 6L, C, 0L)));
        refuses(rule, points(Map.of(A, 4L, B, 5L)), new MarksRefusal.WrongSum(9, 10));
        refuses(rule, points(Map.of(A, 5L, B, 6L)), new MarksRefusal.WrongSum(11, 10));
        refuses(rule, points(Map.of(A, 11L, B, -1L)), new MarksRefusal.OutOfRange(B, -1, 10));
        refuses(rule, points(Map.of()), new MarksRefusal.WrongNumber(0, 1, 4));
    }

    @Test
    void takesScoresInRange() {
        MarksRule rule = rule(new MarkForm.Scores(5));
        takes(rule, new Marks.Scores(new TreeMap<>(Map.of(A, 0L, B, 5L))));
        refuses(rule, new Marks.Scores(new TreeMap<>(Map.of(A, 6L))), new MarksRefusal.OutOfRange(A, 6, 5));
        refuses(rule, new Marks.Scores(new TreeMap<>(Map.of(A, -1L))), new MarksRefusal.OutOfRange(A, -1, 5));
    }

    @Test
    void takesAbstentionWhateverTheForm() {
        for (MarkForm form : forms()) {
            takes(rule(form), new Marks.Abstain());
        }
    }

    @Test
    void refusesMarksOfAnotherForm() {
        refuses(rule(new MarkForm.Choose()), new Marks.Rank(List.of(A)), new MarksRefusal.OtherForm("choose"));
        refuses(rule(new MarkForm.Points(3)), new Marks.Choose(List.of(A)), new MarksRefusal.OtherForm("points"));
    }

    @Test
    void takesMarksOfExactlyTheLongestLength() {
        Marks marks = new Marks.Choose(List.of(A));
        int length = marks.canonical().length();
        assertThat(new MarksRule(new MarkForm.Choose(), Set.of(A), length).refusal(marks))
                .isEmpty();
        assertThat(new MarksRule(new MarkForm.Choose(), Set.of(A), length - 1).refusal(marks))
                .contains(new MarksRefusal.TooLong(length, length - 1));
    }

    @Test
    void fitsTheLongestMarksOfEveryFormIntoItsTerms() {
        List<CandidateId> all = List.of(A, B, C, CandidateId.NO_AWARD);
        TreeMap<CandidateId, Long> most = new TreeMap<>();
        all.forEach(id -> most.put(id, 1_000_000L));
        takes(rule(new MarkForm.Choose()), new Marks.Choose(List.of(A)));
        takes(rule(new MarkForm.Approve(4)), new Marks.Approve(all));
        takes(rule(new MarkForm.Rank(4)), new Marks.Rank(all));
        takes(
                rule(new MarkForm.Points(4_000)),
                points(Map.of(A, 1000L, B, 1000L, C, 1000L, CandidateId.NO_AWARD, 1000L)));
        takes(rule(new MarkForm.Scores(1_000_000)), new Marks.Scores(most));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"choose\":[\"c7f2k9qa\"]}",
                "{\"approve\":[\"b0000001\",\"c7f2k9qa\"]}",
                "{\"rank\":[\"c7f2k9qa\",\"b0000001\"]}",
                "{\"points\":{\"b0000001\":3,\"c7f2k9qa\":7}}",
                "{\"scores\":{\"b0000001\":0}}",
                "{\"abstain\":true}",
                "{\"choose\":[\"no-award\"]}"
            })
    void readsEachFormBack(String canonical) {
        assertThat(Marks.parse(Bytes.utf8(canonical)).canonical().asUtf8()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"choose\":\"c7f2k9qa\"}",
                "{\"choose\":[1]}",
                "{\"choose\":[\"C7F2K9QA\"]}",
                "{\"choose\":[\"c7f2k9q\"]}",
                "{\"choose\":[\"c7f2k9qi\"]}",
                "{\"choose\": [\"c7f2k9qa\"]}",
                "{\"choose\":[\"c7f2k9qa\"],\"abstain\":true}",
                "{\"abstain\":true,\"choose\":[\"c7f2k9qa\"]}",
                "{\"choose\":[\"c7f2k9qa\"],\"choose\":[\"c7f2k9qa\"]}",
                "{\"abstain\":false}",
                "{\"abstain\":1}",
                "{\"approve\":[\"c7f2k9qa\",\"b0000001\"]}",
                "{\"points\":[1]}",
                "{\"points\":{\"c7f2k9qa\":1.5}}",
                "{\"points\":{\"c7f2k9qa\":1e309}}",
                "{\"points\":{\"c7f2k9qa\":NaN}}",
                "{\"points\":{\"c7f2k9qa\":\"1\"}}",
                "{\"points\":{\"c7f2k9qa\":1,\"c7f2k9qa\":2}}",
                "{\"points\":{\"c7f2k9qa\":9007199254740992}}",
                "{\"veto\":[\"c7f2k9qa\"]}",
                "{\"$ne\":null}"
            })
    void refusesEveryOtherForm(String text) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Marks.parse(Bytes.utf8(text)));
    }

    private static List<MarkForm> forms() {
        return List.of(
                new MarkForm.Choose(),
                new MarkForm.Approve(4),
                new MarkForm.Rank(4),
                new MarkForm.Points(1_000_000),
                new MarkForm.Scores(1_000_000));
    }

    private static MarksRule rule(MarkForm form) {
        return Papers.paper(form).marksRule();
    }

    private static Marks points(Map<CandidateId, Long> points) {
        return new Marks.Points(new TreeMap<>(points));
    }

    private static void takes(MarksRule rule, Marks marks) {
        assertThat(rule.refusal(marks)).isEmpty();
    }

    private static void refuses(MarksRule rule, Marks marks, MarksRefusal why) {
        assertThat(rule.refusal(marks)).contains(why);
    }
}
