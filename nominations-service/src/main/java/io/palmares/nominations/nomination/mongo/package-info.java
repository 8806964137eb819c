@NullMarked
package io.palmares.nominations.nomination.mongo;

import org.jspecify.annotations.NullMarked;
