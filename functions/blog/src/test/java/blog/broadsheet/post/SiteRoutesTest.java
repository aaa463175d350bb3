package blog.broadsheet.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteRoutesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/favicon.ico",
        "/content/posts/trip/a b.jpg",
        "/content/images/2019/10/DSC1.JPG",
        "/assets/_next/a.js"
      })
  void filesOfReaders(String path) {
    assertThat(SiteRoutes.isFile(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/_posts/a.png",
        "/_drafts/a.png",
        "/news/_posts/a.png",
        "/news/_drafts/2019/a.png",
        "/assets/_posts/2019-10-13-a.md",
        "/.git/a.png",
        "/content/posts/trip/index.md",
        "/png",
        ""
      })
  void filesOfAuthors(String path) {
    assertThat(SiteRoutes.isFile(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/feed.xml",
        "/rss.xml",
        "/feed.json",
        "/sitemap.xml",
        "/sitemap-2019.xml",
        "/robots.txt",
        "/llms.txt",
        "/tags",
        "/tags/",
        "/tags/java/",
        "/categories/general/",
        "/authors/ada-lovelace/",
        "/archive/",
        "/2019",
        "/2019/",
        "/2019/10/",
        "/archive",
        "/api/posts",
        "/api/posts/2019/10/13/wrap-up.html",
        "/api/openapi.json",
        "/preview/2019/",
        "/images/",
        "/assets/site.css",
        "/_receipts/x.json",
        "/.well-known",
        "/.well-known/acme-challenge/token",
        "/.Well-Known/security.txt",
        "/%2Ewell-%4Bnown/x"
      })
  void pagesOfTheSiteAreReserved(String path) {
    assertThat(SiteRoutes.isReserved(PostPath.of(path))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/2019/10/13/",
        "/2019/10/13/wrap-up.html",
        "/2019/1/",
        "/20190/",
        "/2019/wrap-up/",
        "/news/wrap-up/",
        "/tagsoup/",
        "/archives.html",
        "/archive/2019/10/13/wrap-up.html",
        "/api/",
        "/api/2019/10/13/wrap-up.html",
        "/api/posts.html",
        "/images",
        "/feed.xml/about/",
        "/news/feed.xml",
        "/news/_drafting/",
        "/.well-known.html",
        "/news/.well-known/x"
      })
  void otherPathsAreFreeForPosts(String path) {
    assertThat(SiteRoutes.isReserved(PostPath.of(path))).isFalse();
  }
}
