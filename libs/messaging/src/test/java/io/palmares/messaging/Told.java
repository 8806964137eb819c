package io.palmares.messaging;

/// The event of the tests.
record Told(String what) {
    static final EventKind KIND = new EventKind("io.palmares.told.v1", "test.stories");

    static NewEvent by(String subject, String what) {
        return new NewEvent(KIND, new Subject(subject, "key-of-" + subject), new Told(what));
    }
}
