/// Where the published bytes come from: a directory, or a web address; and copying the one into the other.
@NullMarked
package io.palmares.verifier.mirror;

import org.jspecify.annotations.NullMarked;
