@NullMarked
package io.palmares.web.time;

import org.jspecify.annotations.NullMarked;
