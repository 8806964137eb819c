@NullMarked
package io.palmares.web.paging;

import org.jspecify.annotations.NullMarked;
