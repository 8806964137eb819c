@NullMarked
package io.palmares.nominations.electorate.web;

import org.jspecify.annotations.NullMarked;
