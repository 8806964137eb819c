/// The interfaces of all services as one document.
@NullMarked
package io.palmares.gateway.openapi.web;

import org.jspecify.annotations.NullMarked;
