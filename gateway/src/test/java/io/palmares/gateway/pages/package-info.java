@NullMarked
package io.palmares.gateway.pages;

import org.jspecify.annotations.NullMarked;
