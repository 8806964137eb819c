package io.palmares.testkit.planted.tidy.guest;

/// The port of a house in order.
public interface Guests {
    boolean isInvited(String name);
}
