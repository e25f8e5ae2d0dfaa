/// What only the build runs and no jar contains: begin with [RecompiledJar] and [ReadyMadeCode].
@NullMarked
package nl.knipsel.build;

import org.jspecify.annotations.NullMarked;
