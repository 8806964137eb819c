@NullMarked
package io.palmares.messaging.mongo;

import org.jspecify.annotations.NullMarked;
