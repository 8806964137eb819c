@NullMarked
package io.palmares.gateway.passkey.mongo;

import org.jspecify.annotations.NullMarked;
