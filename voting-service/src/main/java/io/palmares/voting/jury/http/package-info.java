@NullMarked
package io.palmares.voting.jury.http;

import org.jspecify.annotations.NullMarked;
