@NullMarked
package io.palmares.nominations.invitation.web;

import org.jspecify.annotations.NullMarked;
