package io.palmares.results.act;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.Embargoed;
import io.palmares.web.text.Names;
import io.palmares.web.text.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Records who is told a result before its announcement, each once, and what for.
public final class KeepEmbargoList {
    private static final int MOST = 200;
    private final Acts acts;

    public KeepEmbargoList(Acts acts) {
        this.acts = acts;
    }

    public Outcome<Kept<Category>> keep(CategoryId id, List<Embargoed> recipients, Ask ask) {
        List<Violation> wrong = wrong(recipients);
        if (!wrong.isEmpty()) return Outcome.refused(Refusal.invalid(wrong));
        return acts.change(
                id,
                ask,
                kept -> Outcome.unless(
                        () -> Outcome.done(Change.silently(kept.state().embargoed(recipients))),
                        Check.when(
                                !kept.state().work().announced().isEmpty(),
                                Rule.TOO_LATE,
                                "The result is public: nobody is told before.")));
    }

    private static List<Violation> wrong(List<Embargoed> recipients) {
        Set<String> named = new HashSet<>();
        return IntStream.range(0, recipients.size())
                .boxed()
                .flatMap(i -> wrong("/recipients/" + i, recipients.get(i), named))
                .toList();
    }

    private static Stream<Violation> wrong(String at, Embargoed it, Set<String> named) {
        Stream<Violation> purpose = Names.line(it.purpose(), MOST).stream()
                .map(broken -> new Violation(at + "/purpose", broken.rule(), broken.text()));
        return named.add(it.person())
                ? purpose
                : Stream.concat(purpose, Stream.of(new Violation(at + "/person", "unique", "must be named once")));
    }
}
