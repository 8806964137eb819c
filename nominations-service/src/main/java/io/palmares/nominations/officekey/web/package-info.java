@NullMarked
package io.palmares.nominations.officekey.web;

import org.jspecify.annotations.NullMarked;
