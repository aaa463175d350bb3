/** The blog on LocalStack in a container; run by {@code mvn -Pcontainers verify}. */
@NullMarked
package blog.broadsheet.local.containers;

import org.jspecify.annotations.NullMarked;
