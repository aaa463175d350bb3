package blog.broadsheet.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words in an order that nobody thought of. */
record Words(Random random) {
  private static final List<String> WORDS =
      List.of(
          """
          the of and to a in that it is was for on with as at by this be from or one had not but what
          all were when we there can an your which their said if do will each about how up out them
          then she many some so these would other into has more her two like him see time could no
          make than first been its who now people my made over did down only way find use may water
          long little very after words called just where most know get through back much before go
          good new write our used me man too any day same right look think also around another came
          come work three word must because does part even place well such here take why things help
          put years different away again off went old number great tell men say small every found
          still between name should home big give air line set own under read last never us left end
          along while might next sound below saw something thought both few those always looked show
          large often together asked house world going want school important until form food keep
          children feet land side without boy once animals life enough took sometimes four head above
          kind began almost live page got earth need far hand high year mother light parts country
          server request message table index bucket function queue latency memory thread cache
          """
              .strip()
              .split("\\s+"));

  /** One of several, the first ones often and the last ones seldom, as in life. */
  static String draw(Random random, List<String> choices) {
    var one = random.nextInt(choices.size());
    var another = random.nextInt(choices.size());
    return choices.get(Math.min(one, another));
  }

  private String word() {
    return draw(random, WORDS);
  }

  /** {@code least} to {@code most - 1} words. */
  String some(int least, int most) {
    return IntStream.range(0, random.nextInt(least, most))
        .mapToObj(_ -> word())
        .collect(Collectors.joining(" "));
  }

  String paragraph() {
    return IntStream.range(0, random.nextInt(2, 7))
        .mapToObj(_ -> sentence())
        .collect(Collectors.joining(" "));
  }

  String statement() {
    return "var %s = %s(%d);".formatted(word(), word(), random.nextInt(10_000));
  }

  private String sentence() {
    var text = some(3, 12) + " " + adorned() + " " + some(2, 9) + ".";
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private String adorned() {
    var word = word();
    return switch (random.nextInt(10)) {
      case 0 -> "*" + word + "*";
      case 1 -> "**" + word + "**";
      case 2 -> "`" + word + "`";
      case 3 -> "[%s](https://example.org/%d)".formatted(word, random.nextInt(100_000));
      default -> word;
    };
  }
}
