/// The edition's log: entries that come with every service's events, each in its place; and how all logs are shown.
@NullMarked
package io.palmares.voting.log;

import org.jspecify.annotations.NullMarked;
