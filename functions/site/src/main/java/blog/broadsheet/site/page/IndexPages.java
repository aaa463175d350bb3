package blog.broadsheet.site.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import blog.broadsheet.index.MonthCount;
import blog.broadsheet.index.TermCount;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.post.Word;
import blog.broadsheet.site.http.Body;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.language.Language;
import blog.broadsheet.site.theme.Theme;
import blog.broadsheet.site.view.CountedLink;
import blog.broadsheet.site.view.Frame;
import blog.broadsheet.site.view.Link;
import blog.broadsheet.site.view.Subject.Kind;
import blog.broadsheet.site.view.View;
import blog.broadsheet.site.view.View.Archive;
import blog.broadsheet.site.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;

/** The ways into the listings: all terms of a kind, all years and months. */
public final class IndexPages {
  private final Theme theme;

  public IndexPages(Theme theme) {
    this.theme = theme;
  }

  public Response terms(Visit visit, TermKind kind) {
    var language = visit.language();
    var frame = frame(visit, link(kind, language));
    var terms = visit.terms(kind).stream().map(term -> link(term, language)).toList();
    return shown(theme.render(new View.Terms(frame, terms)));
  }

  public Response archive(Visit visit) {
    var language = visit.language();
    // The months come newest first, and so stay the years.
    var years =
        visit.months().stream()
            .collect(groupingBy(count -> count.month().getYear(), LinkedHashMap::new, toList()));
    var archive =
        new Archive(
            frame(visit, archive(language)),
            years.values().stream().map(months -> year(months, language)).toList());
    return shown(theme.render(archive));
  }

  /** To all years and months. */
  static Link archive(Language language) {
    return new Link(language.say(Word.ARCHIVE), "/archive/");
  }

  /** To all terms of a kind. */
  static Link link(TermKind kind, Language language) {
    var title =
        switch (kind) {
          case TAG -> Word.TAGS;
          case CATEGORY -> Word.CATEGORIES;
          case AUTHOR -> Word.AUTHORS;
        };
    return new Link(language.say(title), "/" + kind.plural() + "/");
  }

  private static CountedLink link(TermCount term, Language language) {
    return counted(Link.of(term.term()), term.posts(), language);
  }

  private static Archive.Year year(List<MonthCount> months, Language language) {
    var year = "%04d".formatted(months.getFirst().month().getYear());
    var posts = months.stream().mapToLong(MonthCount::posts).sum();
    return new Archive.Year(
        counted(new Link(year, "/" + year + "/"), posts, language),
        months.stream().map(month -> link(month, year, language)).toList());
  }

  private static CountedLink link(MonthCount count, String year, Language language) {
    var month = count.month().getMonth();
    var href = "/%s/%02d/".formatted(year, month.getValue());
    return counted(new Link(language.calendar().name(month), href), count.posts(), language);
  }

  private static CountedLink counted(Link link, long posts, Language language) {
    return new CountedLink(link, language.count(Word.POSTS, posts));
  }

  private static Frame frame(Visit visit, Link page) {
    return Frames.plain(visit, page.text(), page.href(), Kind.WEBSITE);
  }

  private static Response shown(Body page) {
    return Response.ok(MediaType.HTML, page);
  }
}
