package io.palmares.voting.log.web;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.TilePath;
import io.palmares.voting.log.ReadLog;
import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The logs as static files (C2SP tlog-tiles). Tiles never change; checkpoints do, and what is not there may come.
@RestController
final class LogController {
    private static final Pattern PATH = Pattern.compile(
            "/log/([a-z0-9.-]+(?:/box/[a-z0-9.-]+/[a-z0-9.-]+(?:/[a-z0-9.-]+)?)?)/(checkpoint|tile/.+)");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final MediaType NOTE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ReadLog logs;

    LogController(ReadLog logs) {
        this.logs = logs;
    }

    @GetMapping("/log/**")
    ResponseEntity<?> file(HttpServletRequest request) {
        Matcher path = PATH.matcher(request.getRequestURI());
        if (!path.matches()) {
            return notHere();
        }
        LogId log = new LogId(path.group(1));
        return (path.group(2).equals("checkpoint") ? checkpoint(log) : tile(log, path.group(2)))
                .orElseGet(LogController::notHere);
    }

    private Optional<ResponseEntity<?>> checkpoint(LogId log) {
        return logs.checkpoint(log)
                .map(note -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(NOTE)
                        .body(note.asText()));
    }

    private Optional<ResponseEntity<?>> tile(LogId log, String path) {
        return TilePath.parse(path).flatMap(tile -> logs.tile(log, tile)).map(LogController::forEver);
    }

    private static ResponseEntity<?> forEver(Bytes content) {
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content.toArray());
    }

    private static ResponseEntity<?> notHere() {
        return Problem.of(CommonProblem.NOT_FOUND, "There is no such file in this log, or not yet.")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .response();
    }
}
