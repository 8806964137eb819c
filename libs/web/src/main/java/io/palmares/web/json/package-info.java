/// JSON as our services read it.
@NullMarked
package io.palmares.web.json;

import org.jspecify.annotations.NullMarked;
