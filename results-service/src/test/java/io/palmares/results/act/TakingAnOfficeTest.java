package io.palmares.results.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Rule;
import io.palmares.results.act.Offices.Standing;
import io.palmares.results.category.CategoryId;
import io.palmares.testkit.TestCallers;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Officers without a conflict, or the deputy who steps in for one, and nobody else.
class TakingAnOfficeTest {
    private static final CategoryId ID = new CategoryId("e1", "c1");
    private static final Caller OFFICER = TestCallers.person("ro", "RETURNING_OFFICER@e1");
    private static final Caller DEPUTY = TestCallers.person("deputy", "MEMBER@e1");
    private static final Caller MEMBER = TestCallers.person("member", "MEMBER@e1");

    private static @Nullable Rule refused(Caller caller, Standing standing) {
        return refused(caller, Role.RETURNING_OFFICER, standing);
    }

    private static @Nullable Rule refused(Caller caller, Role role, Standing standing) {
        TakeOffice office = new TakeOffice((_, _) -> standing, _ -> List.of("deputy"));
        return switch (office.in(caller, ID, role)) {
            case Done<By>(By by) -> {
                assertThat(by).isEqualTo(new By(caller.person().value(), role));
                yield null;
            }
            case Refused<By>(var refusal) -> refusal.rule();
        };
    }

    @Test
    void isForTheOfficerWithoutAConflict() {
        assertThat(refused(OFFICER, new Standing.Known(false, false))).isNull();
        assertThat(refused(OFFICER, new Standing.Known(false, true))).isEqualTo(Rule.CONFLICTED);
        assertThat(refused(OFFICER, Role.SECOND_OFFICER, new Standing.Known(false, false)))
                .isEqualTo(Rule.FORBIDDEN);
    }

    @Test
    void isForTheDeputyWhoStepsIn() {
        assertThat(refused(DEPUTY, new Standing.Known(true, false))).isNull();
        assertThat(refused(DEPUTY, new Standing.Known(false, false))).isEqualTo(Rule.FORBIDDEN);
        assertThat(refused(MEMBER, new Standing.Known(true, false))).isEqualTo(Rule.FORBIDDEN);
    }

    @Test
    void waitsWhileNobodyCanTell() {
        assertThat(refused(OFFICER, new Standing.Unreachable())).isEqualTo(Rule.BUSY);
    }
}
