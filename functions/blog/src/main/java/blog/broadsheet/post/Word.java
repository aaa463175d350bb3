package blog.broadsheet.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the site itself says to readers, in whatever language. */
public enum Word {
  /** The link over everything that stands before the content. */
  SKIP,
  /** The name of the navigation, for those who listen. */
  SITE,
  /** The name of the switch between light and dark, for those who listen. */
  THEME,
  ARCHIVE,
  CATEGORIES,
  TAGS,
  AUTHORS,
  FEED,
  /** The name of the box to search in. */
  SEARCH,
  /** In place of posts where there are none at all. */
  NO_POSTS,
  /** In place of posts where there are none among those that a reader chose or walked to. */
  NO_POSTS_HERE,
  /** In place of posts where none has the words that a reader searched for. */
  NOTHING_FOUND,
  /** In place of tags, categories or authors where there are none. */
  NO_TERMS,
  /** A number of posts: the forms of its plural. */
  POSTS,
  /** How many minutes a post takes to read: the forms of its plural. */
  MINUTES,
  /** The name of the links to the other parts of a listing, for those who listen. */
  PAGES,
  NEWER,
  OLDER,
  CONTENTS,
  UPDATED,
  /** Before the languages in which a post is to be had as well. */
  TRANSLATIONS,
  /** The name of the links to the posts before and after, for those who listen. */
  NEIGHBOURS,
  PREVIOUS,
  NEXT,
  RELATED,
  PREVIEW,
  /** The name of a table, for those who listen. */
  TABLE,
  /** The name of a ticked box, for those who listen. */
  DONE,
  /** The name of a box that is not ticked, for those who listen. */
  TO_DO,
  /** The name of the link to a heading, for those who listen. */
  SECTION,
  NOT_FOUND,
  NOT_FOUND_TEXT,
  GONE,
  GONE_TEXT,
  BAD_REQUEST,
  /** Over what a reader may have looked for. */
  CLOSEST,
  NEWEST_POSTS,
  WHOLE_ARCHIVE,
  ALL_TAGS;

  /** The name in files, such as {@code no_posts}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Word> ofLabel(String label) {
    return Arrays.stream(values()).filter(word -> word.label().equals(label)).findFirst();
  }
}
