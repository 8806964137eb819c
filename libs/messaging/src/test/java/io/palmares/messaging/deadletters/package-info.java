@NullMarked
package io.palmares.messaging.deadletters;

import org.jspecify.annotations.NullMarked;
