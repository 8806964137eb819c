/// Logs in a directory, laid out as they are served.
@NullMarked
package io.palmares.ledger.log.file;

import org.jspecify.annotations.NullMarked;
