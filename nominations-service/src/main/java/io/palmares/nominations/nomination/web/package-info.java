@NullMarked
package io.palmares.nominations.nomination.web;

import org.jspecify.annotations.NullMarked;
