package io.palmares.voting.jury;

import io.palmares.messaging.AppliedThrough;

/// What was written of a nominee, the newest heard of: for those who may open their file, and nobody else.
public record NomineeFile(String nominee, AppliedThrough through, FileParts content) {}
