@NullMarked
package io.palmares.gateway.signin.web;

import org.jspecify.annotations.NullMarked;
