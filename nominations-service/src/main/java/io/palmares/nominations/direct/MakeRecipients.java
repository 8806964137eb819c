package io.palmares.nominations.direct;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.JsonObject;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Direct;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Makes the recipient of a decided special award a nominee like any other, so that the result can name them. May run
/// at any time and twice.
public final class MakeRecipients {
    private final Courses courses;
    private final Nominees nominees;

    public MakeRecipients(Courses courses, Nominees nominees) {
        this.courses = courses;
        this.nominees = nominees;
    }

    public void make() {
        courses.decidedDirectly().forEach(this::make);
    }

    public void make(Course course) {
        Direct direct = course.direct();
        if (direct != null && nominees.find(direct.nominee()).isEmpty()) {
            nominees.create(
                    direct.nominee(),
                    Ask.plain(),
                    Change.to(nominee(course, direct), List.of(new Nominee.Fact.ProfileChanged())));
        }
    }

    private static Nominee nominee(Course course, Direct direct) {
        JsonObject record = CanonicalJson.parseObject(direct.record().getBytes(StandardCharsets.UTF_8));
        return new Nominee(
                course.edition(),
                course.category(),
                direct.nominee(),
                new Nominee.Identity(NomineeKind.valueOf(record.text("kind")), record.text("name"), null, null),
                new Nominee.File(null, null, List.of(), Map.of(), null),
                Nominee.State.ELIGIBLE,
                null,
                List.of(),
                List.of(),
                new Nominee.Frozen(direct.candidate(), direct.record(), direct.salt(), direct.label(), null, null),
                false,
                null,
                null);
    }
}
