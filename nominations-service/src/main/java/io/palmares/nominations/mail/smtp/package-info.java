@NullMarked
package io.palmares.nominations.mail.smtp;

import org.jspecify.annotations.NullMarked;
