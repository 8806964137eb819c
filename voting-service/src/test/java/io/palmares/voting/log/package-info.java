@NullMarked
package io.palmares.voting.log;

import org.jspecify.annotations.NullMarked;
