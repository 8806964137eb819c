@NullMarked
package io.palmares.gateway.pages.web;

import org.jspecify.annotations.NullMarked;
