@NullMarked
package io.palmares.nominations.mail;

import org.jspecify.annotations.NullMarked;
