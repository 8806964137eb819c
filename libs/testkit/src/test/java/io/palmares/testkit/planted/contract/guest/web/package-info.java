@NullMarked
package io.palmares.testkit.planted.contract.guest.web;

import org.jspecify.annotations.NullMarked;
