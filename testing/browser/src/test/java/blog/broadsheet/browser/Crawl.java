package blog.broadsheet.browser;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Follows every link of a site from its home page on, as a reader could. */
final class Crawl {
  private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(/(?!/)[^\"#]*)");

  private Crawl() {}

  /** What each link within the site leads to, by its path and query. */
  static Map<String, HttpResponse<String>> of(ServedBlog blog)
      throws IOException, InterruptedException {
    var found = new TreeMap<String, HttpResponse<String>>();
    var open = new ArrayDeque<String>();
    open.add("/");
    while (!open.isEmpty()) {
      var path = open.remove();
      if (!found.containsKey(path)) {
        var answer = blog.get(path);
        found.put(path, answer);
        if (isHtml(answer)) {
          LINK.matcher(answer.body())
              .results()
              .map(link -> link.group(1).replace("&amp;", "&"))
              .forEach(open::add);
        }
      }
    }
    return found;
  }

  static boolean isHtml(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }
}
