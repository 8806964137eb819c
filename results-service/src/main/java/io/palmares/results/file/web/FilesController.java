package io.palmares.results.file.web;

import io.palmares.ledger.Hash;
import io.palmares.ledger.Malformed;
import io.palmares.results.file.FindFile;
import io.palmares.results.file.LogFile;
import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The files of an edition's log, for everybody. A file's name says what is in it, so it is its tag too; and
/// what is not public yet is not there.
@RestController
class FilesController {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl ASK_AGAIN = CacheControl.noCache();
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final MediaType JSON_LINES = new MediaType("application", "jsonl");
    private final FindFile files;

    FilesController(FindFile files) {
        this.files = files;
    }

    @GetMapping("/log/{edition}/file/{name}")
    ResponseEntity<?> one(@PathVariable String edition, @PathVariable String name) {
        return hash(name)
                .flatMap(hash -> files.find(edition, hash))
                .<ResponseEntity<?>>map(file -> found(name, file))
                .orElseGet(FilesController::nothing);
    }

    private static Optional<Hash> hash(String name) {
        try {
            return Optional.of(Hash.parse(name));
        } catch (Malformed noHash) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<byte[]> found(String name, LogFile file) {
        return ResponseEntity.ok()
                .eTag(name)
                .cacheControl(file.lasting() ? FOR_EVER : ASK_AGAIN)
                .contentType(
                        switch (file.kind()) {
                            case TEXT -> TEXT;
                            case JSON_LINES -> JSON_LINES;
                        })
                .body(file.text().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<Object> nothing() {
        return Problem.of(CommonProblem.NOT_FOUND, "There is no such file.")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .response();
    }
}
