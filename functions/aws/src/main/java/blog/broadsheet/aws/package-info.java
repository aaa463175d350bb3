/**
 * The ports of the blog on AWS: the table in DynamoDB, the stores in S3, the queues of SQS, their
 * settings from the environment of a function. {@link blog.broadsheet.aws.AwsPorts} is the way in.
 */
@NullMarked
package blog.broadsheet.aws;

import org.jspecify.annotations.NullMarked;
