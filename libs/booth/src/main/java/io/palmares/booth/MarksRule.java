package io.palmares.booth;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/// Which marks one paper takes. Abstaining is always allowed.
///
/// @param longest bytes of canonical marks that fit the sealed text
public record MarksRule(MarkForm form, Set<CandidateId> candidates, int longest) {
    public MarksRule {
        candidates = Set.copyOf(candidates);
    }

    /// The first rule broken, or empty.
    public Optional<MarksRefusal> refusal(Marks marks) {
        Optional<MarksRefusal> refusal = marks instanceof Marks.Abstain ? Optional.empty() : refusalByForm(marks);
        return refusal.or(() -> tooLong(marks));
    }

    private Optional<MarksRefusal> tooLong(Marks marks) {
        int length = marks.canonical().length();
        return length > longest ? Optional.of(new MarksRefusal.TooLong(length, longest)) : Optional.empty();
    }

    private Optional<MarksRefusal> refusalByForm(Marks marks) {
        return switch (form) {
            case MarkForm.Choose choose when marks instanceof Marks.Choose m -> ofIds(m.choices(), 1);
            case MarkForm.Approve approve when marks instanceof Marks.Approve m -> ofIds(m.approved(), approve.most());
            case MarkForm.Rank rank when marks instanceof Marks.Rank m -> ofIds(m.ranking(), rank.most());
            case MarkForm.Points points when marks instanceof Marks.Points m -> ofPoints(m.points(), points.sum());
            case MarkForm.Scores scores when marks instanceof Marks.Scores m -> ofNumbers(m.scores(), scores.most());
            case MarkForm.Choose other -> otherForm();
            case MarkForm.Approve other -> otherForm();
            case MarkForm.Rank other -> otherForm();
            case MarkForm.Points other -> otherForm();
            case MarkForm.Scores other -> otherForm();
        };
    }

    private Optional<MarksRefusal> otherForm() {
        return Optional.of(new MarksRefusal.OtherForm(form.word()));
    }

    private Optional<MarksRefusal> ofIds(List<CandidateId> ids, int most) {
        return unknown(ids).or(() -> twice(ids)).or(() -> number(ids.size(), most));
    }

    private Optional<MarksRefusal> ofPoints(SortedMap<CandidateId, Long> points, long sum) {
        return ofNumbers(points, sum).or(() -> wrongSum(points.values(), sum));
    }

    private Optional<MarksRefusal> ofNumbers(SortedMap<CandidateId, Long> numbers, long most) {
        return unknown(numbers.keySet())
                .or(() -> number(numbers.size(), candidates.size()))
                .or(() -> outOfRange(numbers, most));
    }

    private Optional<MarksRefusal> unknown(Collection<CandidateId> ids) {
        return ids.stream().filter(id -> !candidates.contains(id)).findFirst().map(MarksRefusal.UnknownCandidate::new);
    }

    private static Optional<MarksRefusal> twice(List<CandidateId> ids) {
        Set<CandidateId> seen = new HashSet<>();
        return ids.stream().filter(id -> !seen.add(id)).findFirst().map(MarksRefusal.MarkedTwice::new);
    }

    private static Optional<MarksRefusal> number(int marked, int most) {
        return marked >= 1 && marked <= most
                ? Optional.empty()
                : Optional.of(new MarksRefusal.WrongNumber(marked, 1, most));
    }

    private static Optional<MarksRefusal> outOfRange(SortedMap<CandidateId, Long> numbers, long most) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue() < 0 || entry.getValue() > most)
                .findFirst()
                .map(entry -> new MarksRefusal.OutOfRange(entry.getKey(), entry.getValue(), most));
    }

    private static Optional<MarksRefusal> wrongSum(Collection<Long> points, long expected) {
        // Each is at most the sum and there are few candidates: no overflow.
        long sum = points.stream().mapToLong(Long::longValue).sum();
        return sum == expected ? Optional.empty() : Optional.of(new MarksRefusal.WrongSum(sum, expected));
    }
}
