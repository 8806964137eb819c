@NullMarked
package io.palmares.web.caller;

import org.jspecify.annotations.NullMarked;
