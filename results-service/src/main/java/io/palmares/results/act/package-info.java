/// What officers, auditor and announcer do.
@NullMarked
package io.palmares.results.act;

import org.jspecify.annotations.NullMarked;
