/// Signatures of officers, asked of nominations-service.
@NullMarked
package io.palmares.results.act.remote;

import org.jspecify.annotations.NullMarked;
