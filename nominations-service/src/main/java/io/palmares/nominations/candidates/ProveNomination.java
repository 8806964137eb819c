package io.palmares.nominations.candidates;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.entry.EditionLogs;
import io.palmares.nominations.nomination.Nominate;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.util.Objects;
import java.util.Optional;

/// Gives a nominator what opens the log's hash of their own nomination, so that they can check, without anyone's word,
/// that it was listed and what became of it.
public final class ProveNomination {
    private final Nominate nominate;
    private final Nominees nominees;
    private final Courses courses;
    private final EditionLogs logs;

    public ProveNomination(Nominate nominate, Nominees nominees, Courses courses, EditionLogs logs) {
        this.nominate = nominate;
        this.nominees = nominees;
        this.courses = courses;
        this.logs = logs;
    }

    /// A file for `./awards verify --nomination`: hash, salt and the hashed text, and how the nomination is accounted
    /// for
    /// once the candidates are frozen.
    public Outcome<JsonObject> of(String id, String member) {
        return nominate.mine(id, member)
                .map(Kept::state)
                .then(mine -> Outcome.unless(
                        () -> opened(mine, mine.opening().orElseThrow()),
                        Check.when(
                                !mine.isListed() && mine.state() == Nomination.State.WITHDRAWN,
                                Rule.WRONG_STATE,
                                "It was withdrawn before nominations closed; the log does not hold it."),
                        Check.when(
                                !mine.isListed() && mine.state() == Nomination.State.DRAFT,
                                Rule.WRONG_STATE,
                                "It is a draft; the log lists what was submitted."),
                        Check.when(
                                !mine.isListed(),
                                Rule.TOO_EARLY,
                                "The log lists nominations when they close, in their last version.")));
    }

    private Outcome<JsonObject> opened(Nomination mine, Nomination.Opening opening) {
        return Outcome.unless(
                () -> Outcome.done(Json.object(members -> {
                    members.put("accounted", accounted(mine).<Json>map(it -> it).orElse(Json.nothing()));
                    members.put("category", Json.of(mine.category()));
                    members.put("log", Json.of(logs.of(mine.edition()).log().value()));
                    members.put("nomination", Json.of(opening.nomination()));
                    members.put("record", Json.of(opening.record()));
                    members.put("salt", Json.of(opening.salt()));
                    members.put("v", Json.of(1L));
                })),
                Check.when(
                        opening.salt().isEmpty(),
                        Rule.WRONG_STATE,
                        "What it said is erased, and with it the salt; the log accounts for it as {0}.",
                        opening.nomination()));
    }

    private Optional<JsonObject> accounted(Nomination mine) {
        Optional<Nominee> nominee =
                nominees.find(Objects.requireNonNullElse(mine.nominee(), "")).map(Kept::state);
        return courses.of(mine.edition(), mine.category())
                .filter(course -> !course.state().candidates().isEmpty())
                .flatMap(_ -> nominee)
                .map(Outcomes::became);
    }
}
