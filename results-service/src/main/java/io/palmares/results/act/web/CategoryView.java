package io.palmares.results.act.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.web.Replies;
import io.palmares.results.act.Acts;
import io.palmares.results.act.Readiness;
import io.palmares.results.category.AuditorsWord;
import io.palmares.results.category.Category;
import io.palmares.results.category.Certificate;
import io.palmares.results.category.Embargoed;
import io.palmares.results.category.OfficialCount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// A category for officers and auditor.
///
/// @param missing what is still waited for
/// @param result the count, as canonical JSON
record CategoryView(
        String edition,
        String category,
        Readiness.Standing state,
        List<String> missing,
        List<String> disputes,
        @Nullable @JsonRawValue String result,
        @Nullable String commitment,
        @Nullable Instant countedAt,
        @Nullable AuditorsWord auditor,
        @Nullable Certificate certificate,
        List<Embargoed> embargoed) {
    /// What came of a request.
    static ResponseEntity<?> reply(Outcome<Kept<Category>> outcome, Acts acts) {
        return Replies.ok(outcome, kept -> of(kept.state(), acts.readiness(kept.state())));
    }

    private static CategoryView of(Category category, Readiness readiness) {
        OfficialCount count = category.work().count();
        return new CategoryView(
                category.id().edition(),
                category.id().category(),
                readiness.state(),
                readiness.missing(),
                category.work().disputes(),
                count == null ? null : count.result(),
                count == null ? null : count.commitment(),
                count == null ? null : count.at(),
                category.work().auditor(),
                category.work().certificate(),
                category.work().embargoed());
    }
}
