@NullMarked
package io.palmares.web.problem;

import org.jspecify.annotations.NullMarked;
