@NullMarked
package io.palmares.gateway.passkey.webauthn;

import org.jspecify.annotations.NullMarked;
