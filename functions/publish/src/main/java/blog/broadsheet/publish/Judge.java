package blog.broadsheet.publish;

import blog.broadsheet.index.Target;
import blog.broadsheet.post.Document;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.Publishable;
import blog.broadsheet.post.Redirect;
import blog.broadsheet.post.SitePage;
import blog.broadsheet.post.SitePart;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.ConfigReader;
import blog.broadsheet.publish.source.ConfigReading;
import blog.broadsheet.publish.source.LeftAlone;
import blog.broadsheet.publish.source.PartReader;
import blog.broadsheet.publish.source.PartReading;
import blog.broadsheet.publish.source.PostReader;
import blog.broadsheet.publish.source.Problem;
import blog.broadsheet.publish.source.Reading;
import blog.broadsheet.publish.source.SourceKind;
import blog.broadsheet.store.Pages;
import blog.broadsheet.store.Source;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Reads a source and decides what the index shall say about it. Stores the page of a post on the
 * way.
 */
final class Judge {
  /** Far above the longest real post, and what a function renders in a moment. */
  static final long MAX_BYTES = 5_000_000;

  private static final Problem TOO_DEEP =
      Problem.of(
          "Something in this file is nested too deep",
          "Nest lists, mappings, quotes and elements at most 100 deep.");

  private final PostReader posts;
  private final ConfigReader configs;
  private final PartReader parts = new PartReader();
  private final Surroundings site;
  private final Pages pages;
  private final InstantSource clock;

  Judge(
      PostReader posts, ConfigReader configs, Surroundings site, Pages pages, InstantSource clock) {
    this.site = site;
    this.posts = posts;
    this.configs = configs;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * @param source the file as it is now; empty where it is gone
   * @param settings in force
   */
  Verdict judge(SourceKey key, Optional<Source> source, SiteSettings settings) {
    return source
        .map(found ->
            switch (found) {
              case Source.Content(var _, var _, var bytes) -> judge(key, bytes, settings);
              case Source.TooLarge(var _, var _, var size) ->
                  Verdict.rejected(tooLarge(size), List.of());
            })
        .orElseGet(() -> gone(key));
  }

  /** Parsers recurse into what an author wrote, which only hostile files nest too deep for them. */
  private Verdict judge(SourceKey key, byte[] bytes, SiteSettings settings) {
    try {
      return read(key, bytes, settings);
    } catch (StackOverflowError _) {
      return Verdict.rejected(TOO_DEEP, List.of());
    }
  }

  private Verdict read(SourceKey key, byte[] bytes, SiteSettings settings) {
    if (SourceKind.of(key) == SourceKind.CONFIG) {
      return config(bytes);
    }
    var part = PartReader.partOf(key);
    if (part.isPresent()) {
      return part(part.get(), bytes);
    }
    return LeftAlone.reason(key, bytes, settings.writing())
        .map(Judge::ignored)
        .orElseGet(() -> {
          var usage = new Usage(site);
          return document(posts.read(key, bytes, settings, usage), key).using(usage);
        });
  }

  private Verdict document(Reading reading, SourceKey key) {
    return switch (reading) {
      case Reading.Faulty(var problem, var warnings) -> Verdict.rejected(problem, warnings);
      case Reading.Ignored(var reason) -> ignored(reason);
      case Reading.Readable readable when readable.draft() ->
          Verdict.accepted(Outcome.DRAFT, draft(publishable(readable, key)), readable.warnings());
      case Reading.Readable readable -> {
        var what = publishable(readable, key);
        yield Verdict.accepted(
            Outcome.of(what.published(), what.expires(), clock.instant()),
            new Target.Publish(what, readable.aliases()),
            readable.warnings());
      }
    };
  }

  private static Verdict ignored(String reason) {
    return Verdict.accepted(Outcome.IGNORED, new Target.Withdraw(), List.of(reason));
  }

  /** A redirect has nothing to preview. */
  private static Target draft(Publishable what) {
    return switch (what) {
      case Document document -> new Target.Draft(document);
      case Redirect _ -> new Target.Withdraw();
    };
  }

  private Publishable publishable(Reading.Readable readable, SourceKey key) {
    var entry = readable.entry();
    return readable
        .redirect()
        .<Publishable>map(
            to -> new Redirect(entry.path(), entry.published(), entry.expires(), key, to))
        .orElseGet(() -> document(readable, key, pages.put(readable.html())));
  }

  private Document document(Reading.Readable readable, SourceKey key, PageName page) {
    return readable.page()
        ? new SitePage(readable.entry(), key, page, readable.place(), readable.particulars())
        : new Post(readable.entry(), key, page, markdown(readable), readable.particulars());
  }

  /** A draft is shown as a page only. */
  private Optional<PageName> markdown(Reading.Readable readable) {
    return Optional.of(readable)
        .filter(post -> !post.draft())
        .map(post -> pages.put(post.markdown()));
  }

  private Verdict config(byte[] bytes) {
    return switch (configs.read(bytes)) {
      case ConfigReading.Configured(var settings, var warnings) -> {
        var text = pages.put(new String(bytes, StandardCharsets.UTF_8));
        yield Verdict.accepted(
            Outcome.PUBLISHED, new Target.Configure(settings, Optional.of(text)), warnings);
      }
      case ConfigReading.Faulty(var problem, var warnings) -> Verdict.rejected(problem, warnings);
    };
  }

  private Verdict part(SitePart part, byte[] bytes) {
    return switch (parts.read(part, bytes)) {
      case PartReading.Furnished(var text, var warnings) ->
          Verdict.accepted(
              Outcome.PUBLISHED, new Target.Furnish(part, Optional.of(pages.put(text))), warnings);
      case PartReading.Foreign(var reason) ->
          Verdict.accepted(
              Outcome.IGNORED, new Target.Furnish(part, Optional.empty()), List.of(reason));
      case PartReading.Faulty(var problem, var warnings) -> Verdict.rejected(problem, warnings);
    };
  }

  private static Verdict gone(SourceKey key) {
    var part = PartReader.partOf(key);
    var target =
        SourceKind.of(key) == SourceKind.CONFIG
            ? new Target.Configure(SiteSettings.DEFAULT, Optional.empty())
            : part.<Target>map(furnished -> new Target.Furnish(furnished, Optional.empty()))
                .orElseGet(Target.Withdraw::new);
    return Verdict.accepted(Outcome.REMOVED, target, List.of());
  }

  private static Problem tooLarge(long size) {
    return Problem.of(
        "The file has %,d bytes; a post or page has less than %,d.".formatted(size, MAX_BYTES),
        "Split it, or move large content such as embedded images into files of their own"
            + " under assets/.");
  }
}
