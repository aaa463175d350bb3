package blog.broadsheet.site.language;

/**
 * An instant as a page shows it.
 *
 * @param iso for machines, with the offset of the site's time zone where that has no seconds
 * @param text for readers
 */
public record Moment(String iso, String text) {}
