package blog.broadsheet.site;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A shape of paths, and who answers for them. */
record Route(Pattern shape, Action action) {

  /** Answers a request, or leaves it to whatever else may stand at its path. */
  interface Action {
    Optional<Response> answer(Visit visit, List<String> parts);
  }

  /**
   * Makes a route.
   *
   * @param shape a regular expression for the whole path; its groups are the action's parts
   */
  static Route of(String shape, Action action) {
    return new Route(Pattern.compile(shape), action);
  }

  Optional<Response> answer(Visit visit, PostPath path) {
    var matcher = shape.matcher(path.value());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return action.answer(
        visit, IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toList());
  }
}
