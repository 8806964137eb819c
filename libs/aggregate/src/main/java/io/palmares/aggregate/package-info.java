/// What every aggregate of ours needs: one guarded write, typed refusals, remembered requests, acts of two people,
/// sealed secrets.
@NullMarked
package io.palmares.aggregate;

import org.jspecify.annotations.NullMarked;
