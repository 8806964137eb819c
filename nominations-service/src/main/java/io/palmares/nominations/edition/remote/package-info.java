@NullMarked
package io.palmares.nominations.edition.remote;

import org.jspecify.annotations.NullMarked;
