@NullMarked
package io.palmares.ledger.log.file;

import org.jspecify.annotations.NullMarked;
