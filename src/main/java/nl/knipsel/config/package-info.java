/// What a user may tune: the files of `index-config/`, read into immutable values.
///
/// Begin with [nl.knipsel.config.Configuration]. Errors name file and line; unknown keys are
/// errors.
@NullMarked
package nl.knipsel.config;

import org.jspecify.annotations.NullMarked;
