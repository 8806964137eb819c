package io.palmares.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Writes problems where no controller is: filters, security, the gateway's routes.
public final class ProblemWriter {

    private final JsonMapper json;
    private final String base;

    /// Writes with this mapper.
    ///
    /// @param base what the code is appended to, to make the type's address
    public ProblemWriter(JsonMapper json, String base) {
        this.json = json;
        this.base = base;
    }

    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.type().status());
        problem.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(bytes(problem, request));
        response.flushBuffer();
    }

    public byte[] bytes(Problem problem, HttpServletRequest request) {
        return bytes(problem, TraceId.of(request));
    }

    byte[] bytes(Problem problem, String traceId) {
        return json.writeValueAsBytes(body(problem, traceId));
    }

    ProblemBody body(Problem problem, String traceId) {
        ProblemType type = problem.type();
        return new ProblemBody(
                base + type.code(),
                type.title(),
                type.status(),
                problem.detail(),
                type.code(),
                problem.violations(),
                traceId);
    }
}
