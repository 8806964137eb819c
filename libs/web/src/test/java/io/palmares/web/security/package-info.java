@NullMarked
package io.palmares.web.security;

import org.jspecify.annotations.NullMarked;
