package io.palmares.web.mvc;

import io.palmares.web.idempotency.BodyHash;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Hashes the body where a controller asks for its [BodyHash].
@RestControllerAdvice
public final class BodyHashing extends RequestBodyAdviceAdapter {

    private static final String ATTRIBUTE = BodyHash.class.getName();

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        Class<?>[] types = parameter.getExecutable().getParameterTypes();
        return Arrays.asList(types).contains(BodyHash.class);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = message.getBody().readAllBytes();
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(ATTRIBUTE, BodyHash.of(body), RequestAttributes.SCOPE_REQUEST);
        return new Read(message.getHeaders(), new ByteArrayInputStream(body));
    }

    static BodyHash of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof BodyHash hash) {
            return hash;
        }
        if (hasContent(request) && takesBody(request)) {
            throw new IllegalStateException("Declare the BodyHash parameter after the @RequestBody one");
        }
        return unread(request);
    }

    private static boolean hasContent(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean takesBody(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && Arrays.stream(handler.getMethodParameters())
                        .anyMatch(each -> each.hasParameterAnnotation(RequestBody.class));
    }

    /// A handler without a body ignores what came, but two different requests are still two.
    private static BodyHash unread(HttpServletRequest request) {
        try {
            return BodyHash.of(request.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
