package io.palmares.nominations.screening.events;

import io.palmares.aggregate.mongo.Words;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.RulingKind;
import io.palmares.contracts.event.RulingMade;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.Subject;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.screening.Ruling;
import org.jspecify.annotations.Nullable;

/// Rulings in the published language.
public final class RulingWords implements Words<Ruling, Ruling.Fact> {
    private static final EventKind KIND = new EventKind(Contracts.RULING_MADE.type(), Contracts.RULING_MADE.topic());
    private final Courses courses;

    public RulingWords(Courses courses) {
        this.courses = courses;
    }

    @Override
    public NewEvent of(Ruling ruling, Ruling.Fact fact) {
        return switch (fact) {
            case Ruling.Fact.Made() ->
                new NewEvent(
                        KIND,
                        new Subject("ruling/" + ruling.ruling(), Course.id(ruling.edition(), ruling.category())),
                        made(ruling));
        };
    }

    private RulingMade made(Ruling ruling) {
        Ruling.Content it = ruling.content();
        Ruling.@Nullable Logged logged = ruling.logged();
        return new RulingMade(
                ruling.edition(),
                ruling.category(),
                it.electorClass(),
                ruling.ruling(),
                RulingKind.valueOf(it.kind().name()),
                it.clause(),
                it.code(),
                it.text(),
                logged == null ? null : logged.textSalt(),
                it.until(),
                candidate(ruling),
                it.juror(),
                it.key(),
                it.leaf(),
                it.ballot(),
                logged == null ? null : logged.entry());
    }

    /// The box knows candidates, not nominees.
    private @Nullable String candidate(Ruling ruling) {
        String nominee = ruling.content().nominee();
        return ruling.content().candidate() != null || nominee == null
                ? ruling.content().candidate()
                : courses.of(ruling.edition(), ruling.category()).stream()
                        .flatMap(kept -> kept.state().candidates().stream())
                        .filter(candidate -> candidate.nominee().equals(nominee))
                        .map(candidate -> candidate.candidate())
                        .findFirst()
                        .orElse(null);
    }
}
