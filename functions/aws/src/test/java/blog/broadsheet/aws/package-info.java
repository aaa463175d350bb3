/**
 * What the adapters do against DynamoDB Local and against S3's protocol; {@link
 * blog.broadsheet.aws.DynamoDbLocal} serves the tests of other modules too.
 */
@NullMarked
package blog.broadsheet.aws;

import org.jspecify.annotations.NullMarked;
