package blog.broadsheet.publish.source;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The terms of a post, by Jekyll's rules: {@code tags: a b} are two, {@code tag: a b} is one.
 *
 * @param categories those of the folders first
 * @param writtenTags the names of the tags as the author wrote them, one perhaps several times
 */
record Terms(List<Term> authors, List<Term> categories, List<Term> tags, List<String> writtenTags) {
  static Terms of(FrontMatter matter, PostName name, Optional<String> author) throws Rejection {
    var terms =
        new Terms(
            authors(matter, author),
            categories(matter, name),
            terms(TermKind.TAG, writtenTags(matter).stream(), matter.lineOf("tag", "tags")),
            writtenTags(matter));
    var number = terms.authors.size() + terms.categories.size() + terms.tags.size();
    if (number > Entry.MAX_TERMS) {
      throw new Rejection(
          Problem.at(
              matter.lineOf("tags", "tag", "categories"),
              "The post has %d tags, categories and authors; there may be %d"
                  .formatted(number, Entry.MAX_TERMS),
              "Keep those that readers look for."));
    }
    return terms;
  }

  private static List<Term> authors(FrontMatter matter, Optional<String> author) throws Rejection {
    var named = matter.find("authors", "author");
    var terms =
        terms(
            TermKind.AUTHOR,
            named.stream().flatMap(value -> value.texts("name", "title", "display_name")),
            matter.lineOf("authors", "author"));
    return terms.isEmpty() ? terms(TermKind.AUTHOR, author.stream(), OptionalInt.empty()) : terms;
  }

  private static List<Term> categories(FrontMatter matter, PostName name) throws Rejection {
    var one = matter.find("category");
    return terms(
        TermKind.CATEGORY,
        Stream.of(
                name.folders().stream(),
                matter.words("categories"),
                one.stream().flatMap(Datum::texts))
            .flatMap(names -> names),
        matter.lineOf("categories", "category"));
  }

  private static List<String> writtenTags(FrontMatter matter) {
    var one = matter.find("tag");
    return (one.isPresent() ? one.get().texts() : matter.words("tags"))
        .map(FrontMatter::line)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Two spellings with one slug are one term, and the first of them is shown. */
  private static List<Term> terms(TermKind kind, Stream<String> names, OptionalInt line)
      throws Rejection {
    var terms = new LinkedHashMap<String, Term>();
    for (var name : names.map(FrontMatter::line).filter(name -> !name.isEmpty()).toList()) {
      if (name.length() > Term.MAX_NAME) {
        throw new Rejection(
            Problem.at(
                line,
                "This name of a %s is longer than %d characters: %s"
                    .formatted(kind.singular(), Term.MAX_NAME, Shown.text(name)),
                "Write several as a list, such as tags: [java, aws]"));
      }
      var term = new Term(kind, name);
      terms.putIfAbsent(term.slug(), term);
    }
    return new ArrayList<>(terms.values());
  }
}
