package io.palmares.testkit.planted.tidy.guest;

import java.time.Clock;
import java.time.Instant;

/// Rules only: its clock comes from outside.
public record Invite(Guests guests, Clock deadlines) {
    public boolean mayEnter(String name, Instant closes) {
        return guests.isInvited(name) && Instant.now(deadlines).isBefore(closes);
    }
}
