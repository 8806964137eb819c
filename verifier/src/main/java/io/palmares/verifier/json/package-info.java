/// The one JSON form that logs and files are written in, read strictly.
@NullMarked
package io.palmares.verifier.json;

import org.jspecify.annotations.NullMarked;
