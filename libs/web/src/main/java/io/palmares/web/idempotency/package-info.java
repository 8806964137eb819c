@NullMarked
package io.palmares.web.idempotency;

import org.jspecify.annotations.NullMarked;
