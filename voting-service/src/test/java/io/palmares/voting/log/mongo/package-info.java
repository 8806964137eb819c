@NullMarked
package io.palmares.voting.log.mongo;

import org.jspecify.annotations.NullMarked;
