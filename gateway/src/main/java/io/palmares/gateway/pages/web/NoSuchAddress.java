package io.palmares.gateway.pages.web;

import io.palmares.web.problem.ProblemsByStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// An address that nobody answers: a page for a reader, a problem for a program.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NoSuchAddress {
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/auth/", "/box/", "/log/", "/ui/", "/actuator");
    private final PageAdvice pages;

    NoSuchAddress(PageAdvice pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    Object missing(NoResourceFoundException nothing, Locale locale, HttpServletRequest request) {
        return isRead(request)
                ? pages.missing(locale, request)
                : ProblemsByStatus.of(404).response();
    }

    private static boolean isRead(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains("text/html")
                && FOR_PROGRAMS.stream().noneMatch(request.getRequestURI()::startsWith);
    }
}
