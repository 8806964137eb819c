package io.palmares.web.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// Problems for what the container refuses before any code of ours is asked, such as a request line it cannot read.
public final class ContainerProblems extends ErrorReportValve {

    private final ProblemWriter writer;

    public ContainerProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader("Cache-Control", "no-store");
            Writer body = response.getReporter();
            if (body != null) {
                body.write(text(response.getStatus()));
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("the caller has gone", e);
        }
    }

    private String text(int status) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        return new String(writer.bytes(ProblemsByStatus.of(status), trace), UTF_8);
    }
}
