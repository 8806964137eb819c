package io.palmares.gateway.routing.web;

import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import io.palmares.web.problem.ProblemException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/// What went wrong between the gateway and a service, in the gateway's own words.
final class UpstreamProblems {

    private static final Logger LOG = LoggerFactory.getLogger(UpstreamProblems.class);

    private UpstreamProblems() {}

    static Problem busy() {
        return Problem.of(
                        CommonProblem.UNAVAILABLE,
                        "The part of the system that does this is busy or away. Nothing was done.")
                .header(HttpHeaders.RETRY_AFTER, "2");
    }

    static Problem of(Throwable failure, String upstream) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known.problem();
            }
            if (cause instanceof ConnectException
                    || cause instanceof ConnectTimeoutException
                    || cause instanceof ConnectionRequestTimeoutException) {
                return noted(upstream, cause, busy());
            }
            if (cause instanceof TimeoutException || cause instanceof SocketTimeoutException) {
                return noted(upstream, cause, slow());
            }
        }
        return noted(upstream, failure, failed());
    }

    private static Problem slow() {
        return Problem.of(
                CommonProblem.UPSTREAM_SLOW,
                "The part of the system that does this did not answer in time. Whether it was done is not known.");
    }

    static Problem failed() {
        return Problem.of(
                CommonProblem.UPSTREAM_FAILED,
                "The part of the system that does this gave no usable answer. Whether it was done is not known.");
    }

    private static Problem noted(String upstream, Throwable cause, Problem problem) {
        LOG.warn(
                "upstream={} problem={} cause={}",
                upstream,
                problem.type().code(),
                root(cause).getClass().getSimpleName());
        return problem;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
