@NullMarked
package io.palmares.gateway.signin.mail;

import org.jspecify.annotations.NullMarked;
