package io.palmares.gateway.limits.web;

import io.palmares.gateway.limits.RateLimits;
import io.palmares.gateway.limits.RouteClass;
import io.palmares.gateway.signin.SessionSecret;
import io.palmares.gateway.signin.web.SessionCookie;
import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import io.palmares.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Slows down whoever asks too much. Signed-in people are told apart by their session, all others by their address;
/// neither is kept beyond the bucket in memory.
public final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final SessionCookie cookie;
    private final ProblemWriter writer;

    public RateLimitFilter(RateLimits limits, SessionCookie cookie, ProblemWriter writer) {
        this.limits = limits;
        this.cookie = cookie;
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SessionSecret> session =
                RouteClass.mayHaveSession(request.getRequestURI()) ? cookie.read(request) : Optional.empty();
        RouteClass kind = RouteClass.of(request.getRequestURI(), session.isPresent());
        String client =
                session.map(SessionSecret::sessionId).orElseGet(() -> ClientAddress.of(request.getRemoteAddr()));
        Optional<Duration> wait = limits.wait(kind, client);
        if (wait.isPresent()) {
            writer.write(tooMany(wait.get()), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Problem tooMany(Duration wait) {
        return Problem.of(CommonProblem.TOO_MANY_REQUESTS, "Wait a little, then try again.")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    }
}
