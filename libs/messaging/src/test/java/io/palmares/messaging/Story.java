package io.palmares.messaging;

import java.util.List;

/// A projection of the tests: what was told about one subject.
record Story(List<String> told, AppliedThrough appliedThrough, long version) {
    static final Story UNTOLD = new Story(List.of(), AppliedThrough.NOTHING, 0);
}
