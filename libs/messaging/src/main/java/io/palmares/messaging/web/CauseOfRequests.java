package io.palmares.messaging.web;

import io.palmares.messaging.Cause;
import io.palmares.web.problem.TraceId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Events written during a request carry its trace, so that what one act set in motion can be followed across
/// services. Ballots are never traced.
public final class CauseOfRequests extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/box/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Cause cause = new Cause(TraceId.of(request), null, traceparent(request));
            cause.during(() -> {
                chain.doFilter(request, response);
                return response;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /// Only a well-formed one: that whose trace the edge took over.
    private static @Nullable String traceparent(HttpServletRequest request) {
        String header = request.getHeader("traceparent");
        return header != null && header.contains("-" + TraceId.of(request) + "-") ? header : null;
    }
}
