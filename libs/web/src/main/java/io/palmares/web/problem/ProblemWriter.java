package io.palmares.web.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.palmares.web.text.Speech;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/// Writes problems in the reader's language; by itself where no controller is: filters, security, the gateway's routes.
public final class ProblemWriter {

    private final JsonMapper json;
    private final String base;
    private final Wording wording;

    /// Writes with this mapper.
    ///
    /// @param base what the code is appended to, to make the type's address
    public ProblemWriter(JsonMapper json, String base, Wording wording) {
        this.json = json;
        this.base = base;
        this.wording = wording;
    }

    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Worded worded = worded(problem, request);
        response.resetBuffer();
        response.setStatus(problem.type().status());
        worded.headTo(response);
        response.getOutputStream().write(worded.body().getBytes(UTF_8));
        response.flushBuffer();
    }

    /// A problem as one reader gets it.
    public record Worded(HttpHeaders headers, String body) {
        /// Adds to what the answer varies by already, and replaces every other header.
        void headTo(HttpServletResponse response) {
            headers.toSingleValueMap().forEach((name, value) -> {
                if (name.equalsIgnoreCase(HttpHeaders.VARY)) response.addHeader(name, value);
                else response.setHeader(name, value);
            });
        }
    }

    public Worded worded(Problem problem, HttpServletRequest request) {
        return worded(problem, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), TraceId.of(request));
    }

    Worded worded(Problem problem, @Nullable String accepted, String traceId) {
        Speech speech = wording.speech(accepted);
        HttpHeaders headers = problem.wire();
        say(speech, headers);
        return new Worded(headers, json.writeValueAsString(body(problem, speech, traceId)));
    }

    Speech speech(@Nullable String accepted) {
        return wording.speech(accepted);
    }

    /// The language of an answer, and that it depends on the reader's.
    static void say(Speech speech, HttpHeaders headers) {
        headers.setContentLanguage(speech.language());
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    ProblemBody body(Problem problem, Speech speech, String traceId) {
        ProblemType type = problem.type();
        return new ProblemBody(
                base + type.code(),
                speech.say(type.title()),
                type.status(),
                speech.say(problem.detail()),
                type.code(),
                problem.violations().stream()
                        .map(each -> ViolationBody.of(each, speech))
                        .toList(),
                traceId);
    }
}
