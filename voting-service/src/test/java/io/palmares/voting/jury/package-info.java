@NullMarked
package io.palmares.voting.jury;

import org.jspecify.annotations.NullMarked;
