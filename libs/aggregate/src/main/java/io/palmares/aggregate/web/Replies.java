package io.palmares.aggregate.web;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Refusal;
import io.palmares.web.mvc.ExpectedVersion;
import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import io.palmares.web.problem.ProblemType;
import io.palmares.web.problem.Problems;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/// Answers for outcomes.
public final class Replies {
    private Replies() {}

    /// 200 with the aggregate's view and its version.
    public static <T> ResponseEntity<?> ok(Outcome<Kept<T>> outcome, Function<Kept<T>, ?> view) {
        return switch (outcome) {
            case Done<Kept<T>>(Kept<T> kept) -> ok(kept, view);
            case Refused<Kept<T>>(Refusal refusal) -> refusal(refusal);
        };
    }

    public static <T> ResponseEntity<?> ok(Kept<T> kept, Function<Kept<T>, ?> view) {
        return ExpectedVersion.ok(kept.version(), view.apply(kept));
    }

    /// 201 with the aggregate's view, version and address.
    public static <T> ResponseEntity<?> created(
            Outcome<Kept<T>> outcome, Function<Kept<T>, String> address, Function<Kept<T>, ?> view) {
        return switch (outcome) {
            case Done<Kept<T>>(Kept<T> kept) ->
                ResponseEntity.created(URI.create(address.apply(kept)))
                        .eTag(ExpectedVersion.tag(kept.version()))
                        .body(view.apply(kept));
            case Refused<Kept<T>>(Refusal refusal) -> refusal(refusal);
        };
    }

    /// 201 with what came of it.
    public static <T> ResponseEntity<?> made(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T value) -> ResponseEntity.status(201).body(value);
            case Refused<T>(Refusal refusal) -> refusal(refusal);
        };
    }

    /// 200 with what came of it.
    public static <T> ResponseEntity<?> plain(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T value) -> ResponseEntity.ok(value);
            case Refused<T>(Refusal refusal) -> refusal(refusal);
        };
    }

    /// 204, or why not.
    public static <T> ResponseEntity<?> empty(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T> _ -> ResponseEntity.noContent().build();
            case Refused<T>(Refusal refusal) -> refusal(refusal);
        };
    }

    public static ResponseEntity<Object> refusal(Refusal refusal) {
        return switch (refusal.rule()) {
            case STALE_VERSION -> Problems.staleVersion(refusal.version());
            case KEY_REUSED -> Problems.keyReused();
            case BUSY -> Problems.unavailable(refusal.detail(), Duration.ofSeconds(1));
            case NOT_FOUND -> problem(CommonProblem.NOT_FOUND, refusal);
            case ALREADY_EXISTS -> problem(CommonProblem.ALREADY_EXISTS, refusal);
            case WRONG_STATE -> problem(CommonProblem.WRONG_STATE, refusal);
            case FORBIDDEN -> problem(CommonProblem.NOT_ALLOWED, refusal);
            case RULE_BROKEN, INVALID -> problem(CommonProblem.REFUSED_BY_RULE, refusal);
            case TOO_EARLY -> problem(ActProblem.TOO_EARLY, refusal);
            case TOO_LATE -> problem(ActProblem.TOO_LATE, refusal);
            case SAME_PERSON -> problem(ActProblem.SAME_PERSON, refusal);
            case CONFLICTED -> problem(ActProblem.CONFLICTED, refusal);
            case KEY_NOT_LISTED -> problem(ActProblem.KEY_NOT_LISTED, refusal);
            case PROPOSAL_OPEN -> problem(ActProblem.PROPOSAL_OPEN, refusal);
            case PROPOSAL_GONE -> problem(ActProblem.NO_OPEN_PROPOSAL, refusal);
            case PROPOSAL_DIFFERS -> problem(ActProblem.PROPOSAL_DIFFERS, refusal);
            case LIMIT_REACHED -> problem(ActProblem.LIMIT_REACHED, refusal);
        };
    }

    private static ResponseEntity<Object> problem(ProblemType type, Refusal refusal) {
        return Problem.of(type, refusal.detail())
                .violating(refusal.violations())
                .response();
    }
}
