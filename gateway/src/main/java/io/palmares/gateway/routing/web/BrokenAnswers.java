package io.palmares.gateway.routing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.SocketException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// A service that dies while it answers: its answer is passed on outside the call that was watched, and whether it was
/// done is as little known as if it had not begun to answer.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BrokenAnswers {

    @ExceptionHandler({ConnectionClosedException.class, MalformedChunkCodingException.class, SocketException.class})
    ResponseEntity<Object> endedEarly(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_LENGTH, null);
        return UpstreamProblems.failed().response();
    }
}
