/// What only the build runs and no jar contains: begin with [RecompiledJar].
@NullMarked
package nl.knipsel.build;

import org.jspecify.annotations.NullMarked;
