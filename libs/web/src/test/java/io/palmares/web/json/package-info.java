@NullMarked
package io.palmares.web.json;

import org.jspecify.annotations.NullMarked;
