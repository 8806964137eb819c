@NullMarked
package io.palmares.gateway.passkey;

import org.jspecify.annotations.NullMarked;
