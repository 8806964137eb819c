package io.palmares.voting.jury.web;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.palmares.web.problem.ProblemType;

/// What only a jury answers.
enum JuryProblem implements ProblemType {
    PROFILE_NOT_HERE_YET(503, "A candidate's record has not arrived yet");

    private final Kind kind;

    JuryProblem(int status, @CompileTimeConstant String title) {
        kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
