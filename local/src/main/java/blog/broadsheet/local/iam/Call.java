package blog.broadsheet.local.iam;

/**
 * Something that a role was asked for.
 *
 * @param role its name
 * @param action such as {@code s3:GetObject}
 * @param resource an ARN
 */
public record Call(String role, String action, String resource) {}
