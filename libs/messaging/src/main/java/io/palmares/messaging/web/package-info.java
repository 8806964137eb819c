/// What operators reach over HTTP.
@NullMarked
package io.palmares.messaging.web;

import org.jspecify.annotations.NullMarked;
