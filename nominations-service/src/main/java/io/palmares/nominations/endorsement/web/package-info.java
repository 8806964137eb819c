@NullMarked
package io.palmares.nominations.endorsement.web;

import org.jspecify.annotations.NullMarked;
