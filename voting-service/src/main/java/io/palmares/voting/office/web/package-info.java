/// The officers' and the auditor's view of the boxes.
@NullMarked
package io.palmares.voting.office.web;

import org.jspecify.annotations.NullMarked;
