package io.palmares.nominations.direct.web;

import java.util.List;

/// What came of an approval.
///
/// @param approved by whom so far
record DecidedView(String edition, String category, String act, boolean decided, List<String> approved) {}
