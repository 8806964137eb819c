/// The process beside the services: broker, store and a mailbox, all on loopback.
@NullMarked
package io.palmares.local.infrastructure;

import org.jspecify.annotations.NullMarked;
