@NullMarked
package io.palmares.web.mvc;

import org.jspecify.annotations.NullMarked;
