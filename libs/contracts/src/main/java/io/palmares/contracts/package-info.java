/// The published language between the services: events, topics, the rulebook.
@NullMarked
package io.palmares.contracts;

import org.jspecify.annotations.NullMarked;
