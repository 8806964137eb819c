@NullMarked
package io.palmares.ledger.log;

import org.jspecify.annotations.NullMarked;
