package blog.broadsheet.site.language;

import java.util.Locale;

/**
 * Numbers of things. A text holds the forms of its language, such as {@code %d post | %d posts}, in
 * the order in which Unicode's plural rules name them: zero, one, two, few, many, other; languages
 * leave out those that they do not tell apart.
 */
final class Plural {
  private static final String BETWEEN = "|";

  private Plural() {}

  static String of(Locale locale, String forms, long number) {
    var all = forms.split("\\" + BETWEEN, -1);
    var form = all[Math.min(index(locale, number, all.length), all.length - 1)];
    return form.strip().replace("%d", Long.toString(number));
  }

  private static int index(Locale locale, long number, int forms) {
    return switch (locale.getLanguage()) {
      case "ja", "zh", "ko", "vi", "th", "id" -> 0;
      case "fr", "pt" -> number < 2 ? 0 : 1;
      case "ar" -> arabic(number);
      case "cs", "sk" -> slavic(forms, number, number == 1, number >= 2 && number <= 4);
      case "pl" -> slavic(forms, number, number == 1, endsLikeFew(number));
      case "ru", "uk", "be", "sr", "hr", "bs" ->
          slavic(forms, number, number % 10 == 1 && number % 100 != 11, endsLikeFew(number));
      default -> oneOrMore(number);
    };
  }

  private static int oneOrMore(long number) {
    return number == 1 ? 0 : 1;
  }

  /** Of two forms the first is of one thing alone, for it may say so without its number. */
  private static int slavic(int forms, long number, boolean one, boolean few) {
    if (forms == 2) {
      return oneOrMore(number);
    }
    if (one) {
      return 0;
    }
    return few ? 1 : 2;
  }

  /** 2 to 4, 22 to 24 and so on, and not 12 to 14. */
  private static boolean endsLikeFew(long number) {
    var digit = number % 10;
    return digit >= 2 && digit <= 4 && number % 100 / 10 != 1;
  }

  private static int arabic(long number) {
    var hundredth = number % 100;
    if (number <= 2) {
      return (int) number;
    }
    if (hundredth >= 3 && hundredth <= 10) {
      return 3;
    }
    return hundredth > 10 ? 4 : 5;
  }
}
