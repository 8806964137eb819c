package io.palmares.voting.jury.web;

import io.palmares.web.problem.ProblemType;

/// What only a jury answers.
enum JuryProblem implements ProblemType {
    PROFILE_NOT_HERE_YET("profile-not-here-yet", 503, "A candidate's record has not arrived yet");

    private final String code;
    private final int status;
    private final String title;

    JuryProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
