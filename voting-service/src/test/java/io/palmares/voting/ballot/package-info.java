@NullMarked
package io.palmares.voting.ballot;

import org.jspecify.annotations.NullMarked;
