package io.palmares.web.problem;

import java.io.IOException;
import java.io.Writer;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

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
            ProblemWriter.Worded worded = worded(request, response.getStatus());
            worded.headTo(response);
            Writer body = response.getReporter();
            if (body != null) {
                body.write(worded.body());
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("the caller has gone", e);
        }
    }

    private ProblemWriter.Worded worded(Request request, int status) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        return writer.worded(ProblemsByStatus.of(status), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), trace);
    }
}
