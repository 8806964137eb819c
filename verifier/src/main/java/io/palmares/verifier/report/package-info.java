/// Findings, what was checked and what was not.
@NullMarked
package io.palmares.verifier.report;

import org.jspecify.annotations.NullMarked;
