package io.palmares.nominations.nominee;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The next state, while it is put together.
final class NomineeDraft {
    private final Nominee from;
    Nominee.Identity identity;
    Nominee.File file;
    Nominee.State state;

    Nominee.@Nullable Answer answer;

    List<Nominee.Support> supports;
    List<Nominee.Completion> completions;

    Nominee.@Nullable Frozen frozen;

    boolean letter;

    Nominee.@Nullable Decision decision;

    Nominee.@Nullable State before;

    NomineeDraft(Nominee from) {
        this.from = from;
        identity = from.identity();
        file = from.file();
        state = from.state();
        answer = from.answer();
        supports = new ArrayList<>(from.supports());
        completions = new ArrayList<>(from.completions());
        frozen = from.frozen();
        letter = from.letter();
        decision = from.decision();
        before = from.before();
    }

    Nominee nominee() {
        return new Nominee(
                from.edition(),
                from.category(),
                from.nominee(),
                identity,
                file,
                state,
                answer,
                supports,
                completions,
                frozen,
                letter,
                decision,
                before);
    }
}
