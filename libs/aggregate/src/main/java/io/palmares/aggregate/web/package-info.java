@NullMarked
package io.palmares.aggregate.web;

import org.jspecify.annotations.NullMarked;
