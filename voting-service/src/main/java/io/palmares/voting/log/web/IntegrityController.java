package io.palmares.voting.log.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.palmares.ledger.Origin;
import io.palmares.ledger.log.LogId;
import io.palmares.voting.log.ReadIntegrity;
import io.palmares.voting.log.ReadIntegrity.Box;
import io.palmares.voting.log.ReadIntegrity.Integrity;
import io.palmares.web.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Where an edition's logs are, whose keys sign them, and how a stranger checks them.
@RestController
final class IntegrityController {
    private final ReadIntegrity reading;

    IntegrityController(ReadIntegrity reading) {
        this.reading = reading;
    }

    /// Keys are base64url; `url` is relative to this server.
    record Answer(
            String edition, Log log, String promiseKey, String resultsKey, List<BoxLog> boxes, List<String> commands) {
        static Answer of(String edition, Integrity found) {
            return new Answer(
                    edition,
                    new Log(
                            found.log().value(),
                            pathOf(found.log()),
                            found.logKey().toString()),
                    found.promiseKey().toString(),
                    found.resultsKey().toString(),
                    found.boxes().stream().map(BoxLog::of).toList(),
                    List.of(
                            "./awards log mirror <this server>" + pathOf(found.log()) + " DIR",
                            "./awards verify DIR",
                            "./awards verify DIR --receipt FILE"));
        }
    }

    record Log(String origin, String url, String key) {}

    record BoxLog(
            String category,
            @JsonProperty("class") String electorClass,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String section,

            String origin,
            String url,
            String paper) {
        static BoxLog of(Box box) {
            return new BoxLog(
                    box.category(),
                    box.electorClass(),
                    box.section(),
                    box.log().value(),
                    pathOf(box.log()),
                    box.paper().toString());
        }
    }

    private static String pathOf(Origin log) {
        return "/log/" + LogId.of(log);
    }

    @GetMapping("/api/public/v1/editions/{edition}/integrity")
    ResponseEntity<?> integrity(@PathVariable String edition) {
        return reading.of(edition)
                .<ResponseEntity<?>>map(found ->
                        ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(Answer.of(edition, found)))
                .orElseGet(() -> Problems.notFound("There is no such edition, or it has no log yet."));
    }
}
