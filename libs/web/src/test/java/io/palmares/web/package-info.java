@NullMarked
package io.palmares.web;

import org.jspecify.annotations.NullMarked;
