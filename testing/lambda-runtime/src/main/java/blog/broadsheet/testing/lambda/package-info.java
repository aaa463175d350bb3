/**
 * A function's jar as Lambda runs it: {@link blog.broadsheet.testing.lambda.Sandbox} is the process
 * with AWS's runtime client, {@link blog.broadsheet.testing.lambda.RuntimeApi} the server that this
 * client asks for work.
 */
@NullMarked
package blog.broadsheet.testing.lambda;

import org.jspecify.annotations.NullMarked;
