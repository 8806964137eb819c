package io.palmares.web.problem;

import io.palmares.web.text.Speech;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Gives a returned [Problem] its wire form: only here are the reader's language, the request's
/// trace and the type's address known.
@RestControllerAdvice
public final class ProblemBodies implements ResponseBodyAdvice<Object> {

    private final ProblemWriter writer;

    public ProblemBodies(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Problem problem && request instanceof ServletServerHttpRequest servlet) {
            HttpServletRequest asked = servlet.getServletRequest();
            Speech speech = writer.speech(asked.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            ProblemWriter.say(speech, response.getHeaders());
            return writer.body(problem, speech, TraceId.of(asked));
        }
        return body;
    }
}
