/// What is played when the demo has started.
@NullMarked
package io.palmares.local.demo;

import org.jspecify.annotations.NullMarked;
