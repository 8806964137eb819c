package io.palmares.testkit.planted.tidy.guest.web;

import io.palmares.testkit.planted.tidy.guest.Invite;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Touches HTTP, as it may.
@RestController
public record GuestController(Invite invite) {
    @GetMapping("/guests/{name}")
    boolean mayEnter(@PathVariable String name) {
        return invite.mayEnter(name, Instant.EPOCH);
    }
}
