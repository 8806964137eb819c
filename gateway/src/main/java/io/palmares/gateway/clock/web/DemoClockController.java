package io.palmares.gateway.clock.web;

import io.palmares.gateway.GatewayProblem;
import io.palmares.gateway.clock.MoveClock;
import io.palmares.web.PalmaresSettings;
import io.palmares.web.problem.Problems;
import io.palmares.web.problem.ProblemsByStatus;
import io.palmares.web.time.ClockOffset;
import io.palmares.web.time.Clocks;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The deadlines clock of a demonstration. In production there is nothing here.
@RestController
final class DemoClockController {

    private final Optional<MoveClock> clock;

    DemoClockController(PalmaresSettings settings, Clocks clocks) {
        this.clock = Optional.ofNullable(settings.clock().file())
                .map(file -> new MoveClock(ClockOffset.writing(file), clocks.machine()));
    }

    record ClockRequest(Instant instant) {}

    record ClockAnswer(Instant instant) {}

    @GetMapping("/demo/clock")
    ResponseEntity<?> read() {
        return clock.<ResponseEntity<?>>map(known -> shows(known.now())).orElseGet(DemoClockController::nothing);
    }

    @PutMapping("/demo/clock")
    ResponseEntity<?> move(@RequestBody ClockRequest request) {
        return clock.<ResponseEntity<?>>map(known -> move(known, request.instant()))
                .orElseGet(DemoClockController::nothing);
    }

    private static ResponseEntity<?> move(MoveClock clock, Instant instant) {
        return switch (clock.to(instant)) {
            case MoveClock.Outcome.Moved moved -> shows(moved.now());
            case MoveClock.Outcome.Backwards backwards ->
                Problems.of(GatewayProblem.CLOCK_BACKWARDS, "The clock shows {0} already.", backwards.now());
        };
    }

    private static ResponseEntity<?> shows(Instant instant) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(new ClockAnswer(instant));
    }

    private static ResponseEntity<?> nothing() {
        return ProblemsByStatus.of(404).response();
    }
}
