/// Calls to nominations-service, which holds the officers' keys.
@NullMarked
package io.palmares.voting.office.http;

import org.jspecify.annotations.NullMarked;
