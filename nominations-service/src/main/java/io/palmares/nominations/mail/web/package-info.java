@NullMarked
package io.palmares.nominations.mail.web;

import org.jspecify.annotations.NullMarked;
