package io.palmares.gateway.routing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.palmares.web.problem.Problem;
import io.palmares.web.problem.ProblemException;
import io.palmares.web.problem.ProblemWriter;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers what fails on the way in the gateway's own words, and lets through only those failures of a service that
/// are problems of ours: an error page of something in between is not.
record OwnWords(ProblemWriter writer) implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            ServerResponse response = next.handle(request);
            return isForeignFailure(response) ? reply(UpstreamProblems.failed(), request) : response;
        } catch (ProblemException e) {
            return reply(e.problem(), request);
        }
    }

    private static boolean isForeignFailure(ServerResponse response) {
        MediaType type = response.headers().getContentType();
        return response.statusCode().is5xxServerError()
                && (type == null || !type.equalsTypeAndSubtype(MediaType.APPLICATION_PROBLEM_JSON));
    }

    private ServerResponse reply(Problem problem, ServerRequest request) {
        ProblemWriter.Worded worded = writer.worded(problem, request.servletRequest());
        return ServerResponse.status(problem.type().status())
                .headers(headers -> headers.addAll(worded.headers()))
                .build((servletRequest, servletResponse) -> {
                    servletResponse.getOutputStream().write(worded.body().getBytes(UTF_8));
                    return null;
                });
    }
}
