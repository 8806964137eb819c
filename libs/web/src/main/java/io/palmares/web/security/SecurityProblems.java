package io.palmares.web.security;

import io.palmares.web.problem.Problem;
import io.palmares.web.problem.ProblemWriter;
import io.palmares.web.problem.ProblemsByStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Says 401 and 403 as problems, and never why a token was not believed.
record SecurityProblems(ProblemWriter writer) implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        Problem problem = ProblemsByStatus.of(401).header("WWW-Authenticate", "Bearer");
        writer.write(problem, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        writer.write(ProblemsByStatus.of(403), request, response);
    }
}
