/// State and events in one document and one write.
@NullMarked
package io.palmares.messaging.mongo;

import org.jspecify.annotations.NullMarked;
