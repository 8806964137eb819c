@NullMarked
package io.palmares.nominations.objection.web;

import org.jspecify.annotations.NullMarked;
