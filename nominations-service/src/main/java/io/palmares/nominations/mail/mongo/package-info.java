@NullMarked
package io.palmares.nominations.mail.mongo;

import org.jspecify.annotations.NullMarked;
