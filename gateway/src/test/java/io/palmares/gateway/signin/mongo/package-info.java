@NullMarked
package io.palmares.gateway.signin.mongo;

import org.jspecify.annotations.NullMarked;
