/// `./awards cast`: the voter's side in a shell, for who doubts the voting page.
@NullMarked
package io.palmares.booth.cli;

import org.jspecify.annotations.NullMarked;
