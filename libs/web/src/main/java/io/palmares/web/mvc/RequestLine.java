package io.palmares.web.mvc;

import io.palmares.web.problem.TraceId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// One line a request: the route's pattern, for a path may hold a secret link. Nothing at all for ballots and for
/// health.
public final class RequestLine extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLine.class);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/box/") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try (MDC.MDCCloseable _ = MDC.putCloseable("trace", TraceId.of(request))) {
            chain.doFilter(request, response);
            Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            LOG.info(
                    "http method={} route={} status={} ms={} trace={}",
                    request.getMethod(),
                    route == null ? "-" : route,
                    response.getStatus(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis(),
                    TraceId.of(request));
        }
    }
}
