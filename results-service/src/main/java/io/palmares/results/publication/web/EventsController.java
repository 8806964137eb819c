package io.palmares.results.publication.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Server-Sent Events: `state` when a category moves on, `announced` when there is a result or a correction.
@RestController
class EventsController {
    private final LiveEvents live;

    EventsController(LiveEvents live) {
        this.live = live;
    }

    /// Opens the stream.
    ///
    /// @param last what an `EventSource` sends when it comes back; anything but our ids means that it saw nothing
    @GetMapping(path = OpenToAll.BASE + "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> listen(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        boolean ours = last != null && last.matches("[0-9]{1,15}");
        Instant since = ours ? Instant.ofEpochMilli(Long.parseLong(last)) : Instant.MAX;
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(live.listen(since));
    }

    /// A listener went away in the middle of a word. There is nobody to answer to.
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}
}
