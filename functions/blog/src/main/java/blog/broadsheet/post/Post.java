package blog.broadsheet.post;

/**
 * A post that readers can open at its path, now or from the instant of its publication on.
 *
 * @param source the file it was made from
 * @param page its body, rendered and sanitized
 */
public record Post(Entry entry, SourceKey source, PageName page) implements Document {}
