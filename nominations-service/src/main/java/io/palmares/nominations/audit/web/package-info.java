@NullMarked
package io.palmares.nominations.audit.web;

import org.jspecify.annotations.NullMarked;
