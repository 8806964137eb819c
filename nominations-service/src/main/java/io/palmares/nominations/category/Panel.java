package io.palmares.nominations.category;

import java.util.List;

/// The jury of a category.
///
/// @param version 0 before the first appointment
public record Panel(int version, List<Seat> seats) {
    public static final Panel NONE = new Panel(0, List.of());

    public Panel {
        seats = List.copyOf(seats);
    }

    public boolean seats(String person) {
        return seats.stream().anyMatch(seat -> seat.person().equals(person));
    }

    public boolean isChaired(String person) {
        return seats.stream().anyMatch(seat -> seat.chair() && seat.person().equals(person));
    }
}
