/// What happens in a voter's browser, held to what happens in Java.
@NullMarked
package io.palmares.ui;

import org.jspecify.annotations.NullMarked;
