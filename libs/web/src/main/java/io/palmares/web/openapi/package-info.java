/// Describes a service's interface as it is: OpenAPI 3.1 at `/v3/api-docs`, where springdoc is on the class path.
@NullMarked
package io.palmares.web.openapi;

import org.jspecify.annotations.NullMarked;
