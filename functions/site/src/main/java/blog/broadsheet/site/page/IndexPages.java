package blog.broadsheet.site.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import blog.broadsheet.index.MonthCount;
import blog.broadsheet.index.TermCount;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.view.Calendar;
import blog.broadsheet.site.view.CountedLink;
import blog.broadsheet.site.view.Frame;
import blog.broadsheet.site.view.Link;
import blog.broadsheet.site.view.Theme;
import blog.broadsheet.site.view.View;
import blog.broadsheet.site.view.View.Archive;
import blog.broadsheet.site.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;

/** The ways into the listings: all terms of a kind, all years and months. */
public final class IndexPages {
  static final Link ARCHIVE = new Link("Archive", "/archive/");

  private final Theme theme;

  public IndexPages(Theme theme) {
    this.theme = theme;
  }

  public Response terms(Visit visit, TermKind kind) {
    var frame = frame(visit, link(kind));
    var terms = visit.terms(kind).stream().map(IndexPages::link).toList();
    return show(new View.Terms(frame, terms));
  }

  public Response archive(Visit visit) {
    var calendar = Calendar.of(visit.settings());
    // The months come newest first, and so stay the years.
    var years =
        visit.months().stream()
            .collect(groupingBy(count -> count.month().getYear(), LinkedHashMap::new, toList()));
    return show(
        new Archive(
            frame(visit, ARCHIVE),
            years.values().stream().map(months -> year(months, calendar)).toList()));
  }

  /** To all terms of a kind. */
  static Link link(TermKind kind) {
    var title =
        switch (kind) {
          case TAG -> "Tags";
          case CATEGORY -> "Categories";
          case AUTHOR -> "Authors";
        };
    return new Link(title, "/" + kind.plural() + "/");
  }

  private static CountedLink link(TermCount term) {
    return new CountedLink(Link.of(term.term()), term.posts());
  }

  private static Archive.Year year(List<MonthCount> months, Calendar calendar) {
    var year = "%04d".formatted(months.getFirst().month().getYear());
    var posts = months.stream().mapToLong(MonthCount::posts).sum();
    return new Archive.Year(
        new CountedLink(new Link(year, "/" + year + "/"), posts),
        months.stream().map(month -> link(month, year, calendar)).toList());
  }

  private static CountedLink link(MonthCount count, String year, Calendar calendar) {
    var month = count.month().getMonth();
    var href = "/%s/%02d/".formatted(year, month.getValue());
    return new CountedLink(new Link(calendar.name(month), href), count.posts());
  }

  private static Frame frame(Visit visit, Link page) {
    return Frames.plain(visit, page.text(), page.href(), Frame.Kind.WEBSITE);
  }

  private Response show(View view) {
    return Response.ok(MediaType.HTML, theme.render(view));
  }
}
