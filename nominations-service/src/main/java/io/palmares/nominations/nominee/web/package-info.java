@NullMarked
package io.palmares.nominations.nominee.web;

import org.jspecify.annotations.NullMarked;
