/// A log as it is kept and served: tiles and bundles (C2SP tlog-tiles), proofs read from them, and the one writer.
@NullMarked
package io.palmares.ledger.log;

import org.jspecify.annotations.NullMarked;
