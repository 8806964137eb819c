package io.palmares.web.problem;

/// Carries a problem from where it cannot be returned, such as an argument resolver, to the advice that answers it.
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.type().code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
