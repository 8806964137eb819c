package io.palmares.web.problem;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// A store that cannot be reached is "try again", not "our fault". Also found as the cause of another exception.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StoreProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(StoreProblemAdvice.class);

    @ExceptionHandler({
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoConnectionPoolClearedException.class
    })
    ResponseEntity<Object> unreachable(Exception e, HttpServletRequest request) {
        LOG.warn(
                "store not reached trace={} cause={}",
                TraceId.of(request),
                e.getClass().getSimpleName());
        return Problems.unavailable(
                "The store cannot be reached just now. Try again in a moment.", Duration.ofSeconds(1));
    }
}
