package blog.broadsheet.publish.source;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Particulars;
import blog.broadsheet.post.Particulars.Omission;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteRoutes;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.post.Writing;
import blog.broadsheet.publish.source.Datum.Fields;
import blog.broadsheet.publish.source.Datum.Scalar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.owasp.html.Encoding;

/**
 * Reads a post file: front matter between {@code ---} lines, and Markdown below it, by <a
 * href="https://jekyllrb.com/docs/front-matter/">Jekyll's rules</a>.
 *
 * <p>It never throws for an author's fault. Safe for use by many threads.
 */
public final class PostReader {
  /** In characters; listings show titles on a line or two. */
  static final int MAX_TITLE = 500;

  private final MarkdownRenderer markdown;
  private final Templates templates;
  private final InstantSource clock;
  private final Summary summary;

  /**
   * @param clock tells templates the time
   */
  public PostReader(MarkdownRenderer markdown, Templates templates, InstantSource clock) {
    this.markdown = markdown;
    this.templates = templates;
    this.clock = clock;
    this.summary = new Summary(markdown);
  }

  /**
   * Reads the file under a key of a {@link SourceKind#isDocument}.
   *
   * @param files what else of the site it may use
   */
  public Reading read(SourceKey key, byte[] bytes, SiteSettings settings, SiteFiles files) {
    var warnings = new Warnings();
    try {
      return writtenAs(settings.writing(), key)
          .read(key, head(key, bytes, settings, warnings), settings, files, warnings);
    } catch (Rejection rejection) {
      return new Reading.Faulty(rejection.problem(), warnings.all());
    } catch (MarkdownRenderer.TooMuch e) {
      return new Reading.Faulty(tooMuch(e), warnings.all());
    }
  }

  private static Problem tooMuch(MarkdownRenderer.TooMuch fault) {
    return Problem.of(
        "The text is too much for a page: " + fault.getMessage(),
        "Split it, or shorten what it refers to again and again, such as the address of a link, the"
            + " words behind an abbreviation or a list of attributes.");
  }

  /** This reader for the dialect of one file. */
  private PostReader writtenAs(Writing writing, SourceKey key) {
    return new PostReader(markdown.of(key, writing), templates, clock);
  }

  /** Where the file would be found; empty for one that cannot be published. */
  public Optional<PostPath> path(SourceKey key, byte[] bytes, SiteSettings settings) {
    try {
      return Optional.of(head(key, bytes, settings, new Warnings()).path());
    } catch (Rejection _) {
      return Optional.empty();
    }
  }

  /**
   * What is known of a post before its text is read.
   *
   * @param dated where else it may have been, as {@link PostPaths#withDate} says
   */
  record Head(
      PostName name,
      boolean isJekylls,
      FrontMatter matter,
      String body,
      Instant published,
      ZoneId timezone,
      Terms terms,
      PostPath path,
      Optional<PostPath> dated) {}

  private static Head head(SourceKey key, byte[] bytes, SiteSettings settings, Warnings warnings)
      throws Rejection {
    var named = PostName.of(key, settings);
    var file = PostFile.split(SourceText.decode(bytes));
    var own = HugoMatter.named(file.fields(warnings));
    var isJekylls = isJekylls(key, file);
    var fields = isJekylls ? own : HugoMatter.translated(own);
    var name = named.ofPostOrPage(key, isDated(named, fields));
    var matter = FrontMatter.of(fields, key, name.type(), settings.defaults());
    var published = published(matter, name, settings, warnings);
    var local = published.atZone(settings.timezone());
    var terms = Terms.of(matter, name, settings.author());
    var slug = matter.text("slug").orElse(name.slug());
    var facts = new Permalink.Facts(local, slug, name, terms.categories());
    var path = PostPaths.of(matter, settings.permalink(), facts);
    return new Head(
        name,
        isJekylls,
        matter,
        file.body(),
        published,
        settings.timezone(),
        terms,
        path,
        PostPaths.withDate(matter, settings.permalink(), facts));
  }

  /** Zola's posts may be dated by their addresses. */
  private static boolean isDated(PostName name, Fields own) {
    return own.find("date").isPresent()
        || (name.section().isPresent()
            && own.find("permalink").stream()
                .flatMap(Datum::texts)
                .anyMatch(address -> ContentFolder.dateIn(address).isPresent()));
  }

  private static boolean isJekylls(SourceKey key, PostFile file) {
    return file.format() == PostFile.Format.YAML && SourceKind.of(key) != SourceKind.CONTENT;
  }

  private Reading read(
      SourceKey key, Head head, SiteSettings settings, SiteFiles files, Warnings warnings)
      throws Rejection {
    var isPage = head.name().isPage();
    if (isPage && SiteRoutes.isList(head.path())) {
      return new Reading.Ignored(LeftAlone.LISTED.formatted(head.path()));
    }
    var matter = head.matter();
    var written = AliasPaths.of(matter, warnings);
    var aliases = head.dated().map(path -> with(written, path)).orElse(written);
    var own = with(aliases, head.path());
    var redirect = RedirectTo.of(matter, own, warnings);
    var updated = updated(matter, settings, warnings);
    var expires = expires(matter, head.published(), settings, warnings);
    var title = title(matter, head.name());
    var body = fill(key, head, title, settings, files, warnings);
    var rendered = render(head.name(), body);
    var isDraft = head.name().isDraft() || matter.isDraft();
    if (isPage && !isDraft && redirect.isEmpty() && isEmpty(rendered, files)) {
      return new Reading.Ignored(LeftAlone.EMPTY);
    }
    var near =
        SourceKind.of(key) == SourceKind.CONTENT
            ? NearPictures.resolved(rendered.html(), key, head.path())
            : rendered.html();
    var html = FileLinks.resolved(near, key, files);
    var picture = CoverPicture.of(matter, key, warnings);
    var image = picture.map(CoverPicture::address);
    var particulars =
        new ParticularsReader(matter, warnings).read(own, picture, html, settings, files);
    if (!isDraft) {
      Secrecy.warnings(matter, isPage).forEach(warnings::add);
    }
    if (redirect.isEmpty()) {
      tell(rendered, warnings);
      LostFiles.warning(html, image, head.path(), settings.baseurl(), files)
          .ifPresent(warnings::add);
    }
    var entry =
        new Entry(
            head.path(),
            head.published(),
            YearMonth.from(head.published().atZone(head.timezone())),
            updated,
            expires,
            shown(title, head.name()),
            summary.of(matter, body, rendered, settings.writing().excerptSeparator()),
            head.terms().authors(),
            head.terms().categories(),
            head.terms().tags(),
            image,
            ReadingTime.minutes(rendered.text()),
            Editions.of(matter, head.name(), key, files, warnings),
            isMapped(matter, head.path(), particulars));
    return new Reading.Readable(
        entry,
        aliases,
        redirect,
        isDraft,
        isPage,
        Places.of(matter, key, settings),
        particulars,
        head.terms().writtenTags(),
        html,
        body,
        warnings.all());
  }

  /** The text with what its author left to be filled in. */
  private String fill(
      SourceKey key,
      Head head,
      String title,
      SiteSettings settings,
      SiteFiles files,
      Warnings warnings) {
    if (head.matter().isNo("render_with_liquid")) {
      return head.body();
    }
    var now = clock.instant().atZone(settings.timezone());
    var site = SiteVariables.of(now, settings, files, warnings);
    var filled =
        templates.fill(
            new Templates.Template(
                key,
                head.isJekylls(),
                head.body(),
                PageVariables.of(
                    PageVariables.own(key, head, title), key, head.name().type(), site),
                site,
                files,
                now,
                text -> markdown.render(text).html()));
    warnings.addAll(filled.warnings());
    return filled.text();
  }

  private static Set<PostPath> with(Set<PostPath> aliases, PostPath own) {
    var paths = new HashSet<>(aliases);
    paths.add(own);
    return paths;
  }

  /**
   * As Jekyll's plugin has it: all but what says no, and what is shown where nothing is. What
   * appeared elsewhere first is to be found there, and what is not to be found is not told of.
   */
  private static boolean isMapped(FrontMatter matter, PostPath path, Particulars particulars) {
    return !matter.isNo("sitemap")
        && !SiteRoutes.NOT_FOUND.contains(path)
        && particulars.canonical().isEmpty()
        && particulars.has(Omission.INDEX);
  }

  /** An undated draft or page gets some date, since nobody sees it. */
  private static Instant published(
      FrontMatter matter, PostName name, SiteSettings settings, Warnings warnings)
      throws Rejection {
    var written = instant(matter, settings, warnings, "date");
    if (written.isPresent()) {
      return written.get();
    }
    var named = name.date().or(() -> ContentFolder.dateIn(matter.raw("permalink").orElse("")));
    return named.map(date -> start(date, settings.timezone())).orElse(Entry.UNDATED);
  }

  /** The first day of the first year begins before it in the east, and no post is from then. */
  private static Instant start(LocalDate date, ZoneId timezone) {
    var start = date.atStartOfDay(timezone).toInstant();
    return start.isBefore(Entry.FIRST) ? Entry.FIRST : start;
  }

  /** Jekyll leaves it to the theme what this says, so it may be no date and costs nobody a post. */
  private static Optional<Instant> updated(
      FrontMatter matter, SiteSettings settings, Warnings warnings) {
    try {
      return instant(matter, settings, warnings, "updated", "last_modified_at", "lastmod");
    } catch (Rejection e) {
      warnings.add("It is not said when the post was changed. %s".formatted(e.problem().message()));
      return Optional.empty();
    }
  }

  private static Optional<Instant> expires(
      FrontMatter matter, Instant published, SiteSettings settings, Warnings warnings)
      throws Rejection {
    var expires = instant(matter, settings, warnings, "expires", "expiryDate");
    if (expires.filter(end -> !end.isAfter(published)).isPresent()) {
      throw new Rejection(
          Problem.at(
              matter.lineOf("expires", "expiryDate"),
              "The post would end at %s, before it appears at %s"
                  .formatted(expires.get(), published),
              "Give it a later day to end, or none."));
    }
    return expires;
  }

  private static Optional<Instant> instant(
      FrontMatter matter, SiteSettings settings, Warnings warnings, String... names)
      throws Rejection {
    var value = matter.find(names);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Scalar scalar) {
      return Optional.of(DateText.parse(scalar, settings.timezone(), warnings));
    }
    throw new Rejection(
        Problem.at(
            value.get().line(),
            "There is a list or a mapping where a date should be",
            DateText.FIX));
  }

  private static String title(FrontMatter matter, PostName name) throws Rejection {
    var title = matter.text("title").orElseGet(name::title);
    if (title.length() > MAX_TITLE) {
      throw new Rejection(
          Problem.at(
              matter.lineOf("title"),
              "The title has more than %d characters".formatted(MAX_TITLE),
              "Shorten it, and move the rest into the text."));
    }
    return title;
  }

  /** Themes put titles into HTML as they are, so authors write entities in them. */
  private static String shown(String title, PostName name) {
    var text = FrontMatter.line(Encoding.decodeHtml(title, false));
    return text.isEmpty() ? name.title() : text;
  }

  private Rendered render(PostName name, String body) {
    return name.isHtml() ? markdown.html(body) : markdown.render(body);
  }

  /** Pages that show where each other are found would else keep each other from ever appearing. */
  private static boolean isEmpty(Rendered rendered, SiteFiles files) {
    return LeftAlone.isEmpty(rendered.html()) && !files.wereAskedForPaths();
  }

  private static void tell(Rendered rendered, Warnings warnings) {
    warnings.addAll(rendered.warnings());
    if (rendered.html().isBlank()) {
      warnings.add("The post has no text");
    }
  }
}
