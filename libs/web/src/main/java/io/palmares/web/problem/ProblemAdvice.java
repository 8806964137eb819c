package io.palmares.web.problem;

import static io.palmares.web.problem.CommonProblem.*;

import io.palmares.web.text.Malformed;
import io.palmares.web.text.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/// Everything that a controller throws, or that is wrong before it is called, as a problem in our own words.
@RestControllerAdvice
public final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> carried(ProblemException e) {
        return e.problem().response();
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return carried(known);
            }
            if (cause instanceof JacksonException json) {
                return BodyProblems.of(json).response();
            }
        }
        return BodyProblems.missing().response();
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongParameter(MethodArgumentTypeMismatchException e) {
        String rule = "malformed";
        Sentence text = Sentence.of("is not of the form this takes");
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Malformed malformed) {
                rule = malformed.rule();
                text = malformed.text();
            }
        }
        return Problem.of(MALFORMED_PARAMETER, "{0} {1}.", e.getName(), text)
                .violating("parameter:" + e.getName(), rule, text)
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Object> missingParameter(MissingServletRequestParameterException e) {
        return Problem.of(MALFORMED_PARAMETER, "The parameter {0} is missing.", e.getParameterName())
                .violating("parameter:" + e.getParameterName(), "required", "must be there")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Object> missingHeader(MissingRequestHeaderException e) {
        return Problem.of(MALFORMED_HEADER, "The header {0} is missing.", e.getHeaderName())
                .violating("header:" + e.getHeaderName(), "required", "must be there")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongMethod(HttpRequestMethodNotSupportedException e) {
        Set<HttpMethod> supported = e.getSupportedHttpMethods();
        String allow = supported == null
                ? ""
                : supported.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
        return Problem.of(METHOD_NOT_ALLOWED, "This address takes: {0}.", allow)
                .header(HttpHeaders.ALLOW, allow)
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongMediaType(HttpMediaTypeNotSupportedException e) {
        String accepted =
                e.getSupportedMediaTypes().stream().map(Object::toString).collect(Collectors.joining(", "));
        return Problems.of(UNSUPPORTED_MEDIA_TYPE, "This address takes: {0}.", accepted);
    }

    @ExceptionHandler
    ResponseEntity<Object> notReached(ResourceAccessException e, HttpServletRequest request) {
        note("upstream-not-reached", e, request);
        return Problems.of(
                UNAVAILABLE, "A part of the system that is needed for this does not answer. Try again in a moment.");
    }

    @ExceptionHandler
    ResponseEntity<Object> failedUpstream(RestClientException e, HttpServletRequest request) {
        note("upstream-failed", e, request);
        return Problems.of(UPSTREAM_FAILED, "A part of the system that is needed for this gave no usable answer.");
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException e) {
        return ProblemsByStatus.of(403).response();
    }

    @ExceptionHandler
    ResponseEntity<Object> anything(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return byStatus(known.getStatusCode());
        }
        note("failed", e, request);
        return byStatus(null);
    }

    static ResponseEntity<Object> byStatus(@Nullable HttpStatusCode status) {
        return ProblemsByStatus.of(status == null ? 500 : status.value()).response();
    }

    private static void note(String what, Exception e, HttpServletRequest request) {
        LOG.error("{} trace={}", what, TraceId.of(request), e);
    }
}
