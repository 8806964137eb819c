/// The files that entries name by root or hash.
@NullMarked
package io.palmares.verifier.files;

import org.jspecify.annotations.NullMarked;
