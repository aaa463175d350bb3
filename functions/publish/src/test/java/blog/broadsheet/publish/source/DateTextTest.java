package blog.broadsheet.publish.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateTextTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019-10-13 06:00:00 -0500 | 2019-10-13T11:00:00Z",
        "2019-10-13 06:00:00-05:00 | 2019-10-13T11:00:00Z",
        "2019-10-13 06:00:00 +00:00 | 2019-10-13T06:00:00Z",
        "2019-10-13T06:00:00+05:30 | 2019-10-13T00:30:00Z",
        "2019-10-13T06:00:00.789Z | 2019-10-13T06:00:00Z",
        "2019-10-13 6:00:00 -0500 | 2019-10-13T11:00:00Z",
        "2019-10-13 06:00 -0500 | 2019-10-13T11:00:00Z",
        "2019-10-13 06:00 -5 | 2019-10-13T11:00:00Z",
        "2019-10-13 6:00 -500 | 2019-10-13T11:00:00Z",
        "2019-10-13 06:00 -1000 | 2019-10-13T16:00:00Z",
        "2019-10-13 06:00 +10 | 2019-10-12T20:00:00Z",
        "Sun, 13 Oct 2019 06:00:00 +0000 | 2019-10-13T06:00:00Z",
        "2019-10-13 06:00 UTC | 2019-10-13T06:00:00Z",
        "2019-10-13 06:00 EDT | 2019-10-13T10:00:00Z",
        "2019-10-13 06:00::00 UTC | 2019-10-13T06:00:00Z",
        "2019-10-13 18:30:00 2019 -0800 | 2019-10-14T02:30:00Z",
        "2020-12-14 19:00:00+19:00 | 2020-12-14T00:00:00Z",
        "October 13, 2019 6:00 PM UTC | 2019-10-13T18:00:00Z",
        "12 Oct 2019 12:00 am UTC | 2019-10-12T00:00:00Z"
      })
  void aZoneIsAZone(String text, Instant instant) throws Rejection {
    assertThat(read(text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019-10-13 | 2019-10-13T05:00:00Z",
        "2019-1-2 | 2019-01-02T06:00:00Z",
        "2019/10/13 | 2019-10-13T05:00:00Z",
        "13-10-2019 | 2019-10-13T05:00:00Z",
        "13.10.2019 | 2019-10-13T05:00:00Z",
        "October 13, 2019 | 2019-10-13T05:00:00Z",
        "Oct. 13th 2019 | 2019-10-13T05:00:00Z",
        "13 October 2019 | 2019-10-13T05:00:00Z",
        "Sunday, October 13, 2019 | 2019-10-13T05:00:00Z",
        "2019-10-13 06:00 | 2019-10-13T11:00:00Z",
        "2019/10/13 06:00:00 | 2019-10-13T11:00:00Z",
        "2019-10-13 06:00:00 PM | 2019-10-13T23:00:00Z",
        "2019-10-13 15:30:00 America/New_York | 2019-10-13T20:30:00Z",
        "October 13, 2019 06:00:00 | 2019-10-13T11:00:00Z"
      })
  void withoutAZoneItIsTheSites(String text, Instant instant) throws Rejection {
    assertThat(read(text)).isEqualTo(instant);
  }

  @Test
  void aTimestampOfYamlWithoutAZoneIsInUtc() throws Rejection {
    assertThat(read("2019-10-13 06:00:00")).isEqualTo("2019-10-13T06:00:00Z");
  }

  @Test
  void inQuotesItIsNoTimestampOfYamlButInTheSitesZone() throws Rejection {
    var quoted = new Datum.Scalar("2019-10-13 06:00:00", false, OptionalInt.of(3));
    assertThat(DateText.parse(quoted, CHICAGO, new Warnings())).isEqualTo("2019-10-13T11:00:00Z");
  }

  @Test
  void whatFollowsADateIsToldToTheAuthor() throws Rejection {
    var warnings = new Warnings();
    var scalar = new Datum.Scalar("2019-10-13 (optional)", true, OptionalInt.of(3));
    assertThat(DateText.parse(scalar, CHICAGO, warnings)).isEqualTo("2019-10-13T05:00:00Z");
    assertThat(warnings.all())
        .containsExactly("Of the date '2019-10-13 (optional)' only '2019-10-13' was understood");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-02-30",
        "2019-13-01",
        "2019-10-13 25:00:00",
        "2019-10-13 06:60",
        "2019-10-13 06:00 +25:00",
        "0000-01-01 00:00:00 +0100",
        "9999-12-31 23:59:59 -0100",
        "February 30, 2019",
        "tomorrow",
        "20191013",
        "2019-10"
      })
  void aDateThatThereIsNotIsRefusedWithItsLine(String text) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> read(text))
        .satisfies(rejection -> {
          assertThat(rejection.problem().line()).isEqualTo(OptionalInt.of(3));
          assertThat(rejection.problem().message()).contains(text);
          assertThat(rejection.problem().fix()).contains("2019-10-13");
        });
  }

  private static Instant read(String text) throws Rejection {
    return DateText.parse(new Datum.Scalar(text, true, OptionalInt.of(3)), CHICAGO, new Warnings());
  }
}
