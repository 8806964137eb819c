package io.palmares.web.time;

import java.time.Clock;

/// The two clocks. They never meet: nothing compares an instant of one with an instant of the other.
///
/// @param deadlines rules, timetable, dispute window, proposals, embargo, retention; in demo and tests it can be moved
/// @param machine tokens, sessions, codes, leases, drain, limits; never moved
public record Clocks(Clock deadlines, Clock machine) {

    /// Both are the machine's.
    public static Clocks ofMachine() {
        return new Clocks(Clock.systemUTC(), Clock.systemUTC());
    }

    public static Clocks movedBy(ClockOffset offset) {
        return new Clocks(new OffsetClock(Clock.systemUTC(), offset), Clock.systemUTC());
    }
}
