/// What the embedded store adds to the server it builds on: durability, and indexes that are used.
@NullMarked
package io.palmares.embedded.store;

import org.jspecify.annotations.NullMarked;
