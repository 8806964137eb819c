package io.palmares.web.mvc;

import io.palmares.web.caller.Proof;
import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import io.palmares.web.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A controller's parameter where a session that was left open must not be enough: what cannot be taken back, and what
/// a result rests on.
public record RecentProof(@Nullable Proof last, Instant now, Duration allowed) {

    /// Ask after the roles were looked at: who may not act anyway need not prove anything.
    ///
    /// @throws ProblemException `proof-too-old`, which the pages answer by asking for a passkey or a code
    public void require() {
        if (last == null || !now.isBefore(last.at().plus(allowed))) {
            throw Problem.of(
                            CommonProblem.PROOF_TOO_OLD,
                            "This needs a proof not older than {0} seconds that it is you: a passkey, or a code"
                                    + " from your mail. Nothing was done.",
                            allowed.toSeconds())
                    .exception();
        }
    }
}
