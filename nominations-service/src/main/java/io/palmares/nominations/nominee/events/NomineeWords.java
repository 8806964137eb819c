package io.palmares.nominations.nominee.events;

import io.palmares.aggregate.mongo.Words;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.FilePart;
import io.palmares.contracts.event.FilePartSource;
import io.palmares.contracts.event.NomineeFile;
import io.palmares.contracts.event.ProfileChanged;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.Subject;
import io.palmares.nominations.nominee.JuryFile;
import io.palmares.nominations.nominee.Nominee;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Nominees in the published language: the only events that carry a name.
public final class NomineeWords implements Words<Nominee, Nominee.Fact> {
    private static final EventKind KIND =
            new EventKind(Contracts.PROFILE_CHANGED.type(), Contracts.PROFILE_CHANGED.topic());

    @Override
    public NewEvent of(Nominee nominee, Nominee.Fact fact) {
        Subject subject = new Subject("nominee/" + nominee.nominee(), nominee.nominee());
        return switch (fact) {
            case Nominee.Fact.ProfileChanged() -> new NewEvent(KIND, subject, profile(nominee));
            case Nominee.Fact.Erased() -> NewEvent.erasing(KIND, subject);
        };
    }

    private static ProfileChanged profile(Nominee nominee) {
        Nominee.Frozen frozen = Objects.requireNonNull(nominee.frozen());
        return new ProfileChanged(
                nominee.edition(),
                nominee.category(),
                nominee.nominee(),
                frozen.candidate(),
                Objects.requireNonNull(frozen.label()),
                Objects.requireNonNull(frozen.salt()),
                Objects.requireNonNull(frozen.record()),
                file(frozen.file()));
    }

    private static @Nullable NomineeFile file(@Nullable JuryFile file) {
        return file == null
                ? null
                : new NomineeFile(file.parts().stream().map(NomineeWords::part).toList(), file.leftOut());
    }

    private static FilePart part(JuryFile.Part part) {
        return new FilePart(
                part.byNominee() ? FilePartSource.NOMINEE : FilePartSource.NOMINATION,
                part.category(),
                part.citation(),
                part.link(),
                part.answers());
    }
}
