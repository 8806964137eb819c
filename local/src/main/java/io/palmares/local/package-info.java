/// The embedded default: one supervisor that starts broker and store in one process and each service in its own.
@NullMarked
package io.palmares.local;

import org.jspecify.annotations.NullMarked;
