package io.palmares.messaging;

import io.palmares.messaging.mongo.GuardedWrites;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells something on request.
@RestController
record Telling(GuardedWrites tellers) {
    @PostMapping("/api/tell/{subject}")
    String tell(@PathVariable String subject) {
        return tellers.insert(subject, Map.of(), Told.by(subject, "on request")).toString();
    }
}
