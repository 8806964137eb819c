/// That what services say to people is said in every language.
@NullMarked
package io.palmares.testkit.words;

import org.jspecify.annotations.NullMarked;
