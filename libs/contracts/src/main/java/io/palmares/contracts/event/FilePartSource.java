package io.palmares.contracts.event;

/// Who wrote a part of a file: the nominee, or one who nominated.
public enum FilePartSource {
    NOMINEE,
    NOMINATION
}
