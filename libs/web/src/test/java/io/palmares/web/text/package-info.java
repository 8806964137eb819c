@NullMarked
package io.palmares.web.text;

import org.jspecify.annotations.NullMarked;
