@NullMarked
package io.palmares.ledger;

import org.jspecify.annotations.NullMarked;
