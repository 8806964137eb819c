package io.palmares.nominations.juryfile;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.nominations.nominee.Decisions;
import io.palmares.nominations.nominee.Forgetting;
import io.palmares.nominations.nominee.JuryFile;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// A jury's file is fixed with the candidates and grows no more; what is erased goes from it, and the jury
/// is told the rest anew.
public final class RefileCandidates {
    private final Nominees nominees;
    private final CompileFile compile;

    public RefileCandidates(Nominees nominees, CompileFile compile) {
        this.nominees = nominees;
        this.compile = compile;
    }

    /// Some of what it was compiled from may have been erased meanwhile.
    public void again(String nominee) {
        change(nominee, compile::of);
    }

    /// Wherever rulings brought the texts of this nominee they go. To be asked before the nominee itself is
    /// erased, so that a crash in between leaves it to be asked again.
    public void without(Nominee nominee) {
        next(nominee).ifPresent(it -> without(it, nominee.nominee()));
    }

    private void without(Nominee holder, String erased) {
        change(holder.nominee(), (it, record) -> compile.without(erased, it, record));
        next(holder).ifPresent(it -> without(it, erased));
    }

    /// Where a ruling brought it: merged into another, or moved to another category.
    private Optional<Nominee> next(Nominee nominee) {
        return Decisions.mergedInto(nominee)
                .or(() -> Decisions.copyOf(nominee))
                .flatMap(nominees::find)
                .map(Kept::state);
    }

    /// The jury's work is long done.
    public void close(String nominee) {
        change(nominee, (_, _) -> null);
    }

    private void change(String nominee, BiFunction<Nominee, String, @Nullable JuryFile> file) {
        nominees.change(nominee, Ask.plain(), kept -> Outcome.done(refiled(kept.state(), file)));
    }

    private static Change<Nominee, Nominee.Fact> refiled(
            Nominee nominee, BiFunction<Nominee, String, @Nullable JuryFile> file) {
        Nominee.Frozen frozen = nominee.frozen();
        return frozen == null || frozen.record() == null || frozen.file() == null
                ? Change.silently(nominee)
                : Forgetting.refile(nominee, frozen.with(file.apply(nominee, frozen.record())));
    }
}
