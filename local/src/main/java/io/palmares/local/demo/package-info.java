/// The demonstration: the awards of the European Cluster Conference 2020, played by their people through the gateway.
@NullMarked
package io.palmares.local.demo;

import org.jspecify.annotations.NullMarked;
