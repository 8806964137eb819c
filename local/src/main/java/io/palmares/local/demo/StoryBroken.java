package io.palmares.local.demo;

/// The story could not go on: an answer was not what the rules promise.
public final class StoryBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoryBroken(String message) {
        super(message);
    }
}
