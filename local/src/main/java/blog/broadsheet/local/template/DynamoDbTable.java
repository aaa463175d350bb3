package blog.broadsheet.local.template;

/**
 * A table of the template.
 *
 * @param partitionKey the name of an attribute
 * @param sortKey the name of an attribute
 */
public record DynamoDbTable(String name, String partitionKey, String sortKey) {}
