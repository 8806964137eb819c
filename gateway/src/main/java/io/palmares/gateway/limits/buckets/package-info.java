/// Limits as token buckets.
@NullMarked
package io.palmares.gateway.limits.buckets;

import org.jspecify.annotations.NullMarked;
