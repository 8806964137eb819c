@NullMarked
package io.palmares.gateway.passkey.web;

import org.jspecify.annotations.NullMarked;
