@NullMarked
package io.palmares.web.id;

import org.jspecify.annotations.NullMarked;
