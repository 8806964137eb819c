/// Letters that could not be applied, for operators to see and replay.
@NullMarked
package io.palmares.messaging.deadletters;

import org.jspecify.annotations.NullMarked;
