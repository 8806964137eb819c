@NullMarked
package io.palmares.nominations.direct.web;

import org.jspecify.annotations.NullMarked;
