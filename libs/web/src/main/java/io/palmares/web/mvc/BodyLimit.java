package io.palmares.web.mvc;

import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import io.palmares.web.problem.ProblemException;
import io.palmares.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses bodies over the limit: at once if the length is announced, otherwise when the limit is passed.
public final class BodyLimit extends OncePerRequestFilter {

    private final DataSize max;
    private final ProblemWriter writer;

    public BodyLimit(DataSize max, ProblemWriter writer) {
        this.max = max;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > max.toBytes()) {
            writer.write(tooLarge(), request, response);
            return;
        }
        try {
            chain.doFilter(new LimitedRequest(request, max.toBytes(), this::tooLarge), response);
        } catch (ProblemException e) {
            writer.write(e.problem(), request, response);
        }
    }

    private Problem tooLarge() {
        return Problem.of(CommonProblem.BODY_TOO_LARGE, "The body may have at most {0} bytes.", max.toBytes());
    }
}
