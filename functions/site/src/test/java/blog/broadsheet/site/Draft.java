package blog.broadsheet.site;

import blog.broadsheet.post.Edition;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Particulars;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.TermKind;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A post in the making, for tests to vary. */
record Draft(Entry entry, String html, Particulars particulars) {
  static Draft at(String path, String published) {
    var instant = Instant.parse(published);
    return new Draft(
        new Entry(
            PostPath.of(path),
            instant,
            YearMonth.from(instant.atZone(ZoneOffset.UTC)),
            Optional.empty(),
            Optional.empty(),
            "Title of " + path,
            "Summary of " + path,
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            3),
        "<p>Body of " + path + "</p>",
        Particulars.NONE);
  }

  Draft titled(String title) {
    return with(title, entry.summary(), entry.updated(), entry.image());
  }

  Draft summed(String summary) {
    return with(entry.title(), summary, entry.updated(), entry.image());
  }

  Draft updated(String instant) {
    return with(entry.title(), entry.summary(), Optional.of(Instant.parse(instant)), entry.image());
  }

  Draft until(String instant) {
    return new Draft(
        new Entry(
            entry.path(),
            entry.published(),
            entry.month(),
            entry.updated(),
            Optional.of(Instant.parse(instant)),
            entry.title(),
            entry.summary(),
            entry.authors(),
            entry.categories(),
            entry.tags(),
            entry.image(),
            entry.minutes(),
            entry.edition(),
            entry.mapped()),
        html,
        particulars);
  }

  Draft pictured(String image) {
    return with(entry.title(), entry.summary(), entry.updated(), Optional.of(image));
  }

  /** In a language, as a translation of what has the same {@code ref}. */
  Draft translated(String lang, String ref) {
    return new Draft(entry.as(new Edition(Optional.of(lang), Optional.of(ref))), html, particulars);
  }

  Draft body(String html) {
    return new Draft(entry, html, particulars);
  }

  Draft saying(Particulars particulars) {
    return new Draft(entry, html, particulars);
  }

  /** Not named by the sitemap. */
  Draft unmapped() {
    return with(entry.authors(), entry.categories(), entry.tags(), false);
  }

  Draft by(String... names) {
    var authors = terms(TermKind.AUTHOR, names);
    return with(authors, entry.categories(), entry.tags(), entry.mapped());
  }

  Draft in(String... names) {
    var categories = terms(TermKind.CATEGORY, names);
    return with(entry.authors(), categories, entry.tags(), entry.mapped());
  }

  Draft tagged(String... names) {
    var tags = terms(TermKind.TAG, names);
    return with(entry.authors(), entry.categories(), tags, entry.mapped());
  }

  private static List<Term> terms(TermKind kind, String... names) {
    return Stream.of(names).map(name -> new Term(kind, name)).toList();
  }

  private Draft with(List<Term> authors, List<Term> categories, List<Term> tags, boolean mapped) {
    return new Draft(
        new Entry(
            entry.path(),
            entry.published(),
            entry.month(),
            entry.updated(),
            entry.expires(),
            entry.title(),
            entry.summary(),
            authors,
            categories,
            tags,
            entry.image(),
            entry.minutes(),
            entry.edition(),
            mapped),
        html,
        particulars);
  }

  private Draft with(
      String title, String summary, Optional<Instant> updated, Optional<String> image) {
    return new Draft(
        new Entry(
            entry.path(),
            entry.published(),
            entry.month(),
            updated,
            entry.expires(),
            title,
            summary,
            entry.authors(),
            entry.categories(),
            entry.tags(),
            image,
            entry.minutes(),
            entry.edition(),
            entry.mapped()),
        html,
        particulars);
  }
}
