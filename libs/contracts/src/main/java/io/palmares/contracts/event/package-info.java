/// The published language: one record per event type and version.
@NullMarked
package io.palmares.contracts.event;

import org.jspecify.annotations.NullMarked;
