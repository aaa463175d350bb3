package blog.broadsheet.local.iam;

import blog.broadsheet.local.template.Arns;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;

/** Stands in a function's AWS clients and lets pass what the function's role allows. */
public final class Guard implements ExecutionInterceptor {
  private final Permissions permissions;

  public Guard(Permissions permissions) {
    this.permissions = permissions;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    require(context.request());
  }

  /** Lets a request pass that the role allows. */
  void require(SdkRequest request) {
    switch (request) {
      case GetObjectRequest get -> require("s3:GetObject", Arns.object(get.bucket(), get.key()));
      case HeadObjectRequest head ->
          require("s3:GetObject", Arns.object(head.bucket(), head.key()));
      case PutObjectRequest put -> require("s3:PutObject", Arns.object(put.bucket(), put.key()));
      case DeleteObjectRequest delete ->
          require("s3:DeleteObject", Arns.object(delete.bucket(), delete.key()));
      case ListObjectsV2Request list -> require("s3:ListBucket", Arns.bucket(list.bucket()));
      case GetItemRequest get -> require("dynamodb:GetItem", Arns.table(get.tableName()));
      case QueryRequest query -> require("dynamodb:Query", Arns.table(query.tableName()));
      case TransactWriteItemsRequest writes -> writes.transactItems().forEach(this::require);
      case SendMessageBatchRequest send ->
          require("sqs:SendMessage", Arns.queue(nameOf(send.queueUrl())));
      default ->
          throw new IllegalArgumentException(
              "Say in %s which action allows a %s"
                  .formatted(Guard.class.getName(), request.getClass().getSimpleName()));
    }
  }

  @Override
  public Throwable modifyException(
      Context.FailedExecution context, ExecutionAttributes attributes) {
    return context.exception() instanceof NoSuchKeyException missing
        ? told(context.request(), missing)
        : context.exception();
  }

  /** Who may not list a bucket is not told by S3 that there is no such object. */
  AwsServiceException told(SdkRequest request, NoSuchKeyException missing) {
    return request instanceof GetObjectRequest get
            && !permissions.allows("s3:ListBucket", Arns.bucket(get.bucket()))
        ? permissions.denial("s3:GetObject", Arns.object(get.bucket(), get.key()))
        : missing;
  }

  private void require(TransactWriteItem item) {
    if (item.put() != null) {
      require("dynamodb:PutItem", Arns.table(item.put().tableName()));
    } else if (item.delete() != null) {
      require("dynamodb:DeleteItem", Arns.table(item.delete().tableName()));
    } else {
      require("dynamodb:UpdateItem", Arns.table(item.update().tableName()));
    }
  }

  private void require(String action, String resource) {
    permissions.require(action, resource);
  }

  private static String nameOf(String queueUrl) {
    return queueUrl.substring(queueUrl.lastIndexOf('/') + 1);
  }
}
