@NullMarked
package io.palmares.nominations.retention.web;

import org.jspecify.annotations.NullMarked;
