package blog.broadsheet.publish.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.publish.highlight.Piece.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  /** Something that each language may stumble over. */
  private static final String CODE =
      "<a b='c'> # d \"e\n\t*/ f(1.5e3) := `g` {{ h }} 'ä 😀\n=begin\n--- /* i\n\"\"\"\n\\ j";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crystal",
        "elixir",
        "sh",
        "yaml",
        "rust",
        "liquid",
        "ruby",
        "console",
        "html",
        "bash",
        "java",
        "go",
        "markdown",
        "javascript",
        "shell",
        "js",
        "cr",
        "llvm",
        "toml",
        "typescript",
        "shell-session",
        "scss",
        "php",
        "json",
        "yml",
        "terminal",
        "sql",
        "diff",
        "python",
        "css",
        "xml",
        "irb",
        "powershell",
        "kotlin",
        "scala",
        "sass",
        "C#",
        "csharp",
        "nginx",
        "haskell",
        "apache",
        "wasm",
        "ini",
        "erlang",
        "dockerfile",
        "C++",
        "c",
        "swift",
        "lua",
        "perl",
        "clojure",
        "make",
        "graphql",
        "groovy",
        "r",
        "julia",
        "proto",
        "latex",
        "tcl",
        "dart",
        "vb",
        "d",
        "lisp",
        "bat",
        "asm",
        "fortran",
        "delphi",
        "properties",
        "handlebars",
        "less"
      })
  void whatAuthorsWriteIsKnownAndItsTextStaysAsItIs(String name) {
    var pieces = Language.named(name).orElseThrow().pieces(CODE);

    assertThat(text(pieces)).isEqualTo(CODE);
    assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          java    | int x = 1; // y    | int     | TYPE
          java    | int x = 1; // y    | // y    | COMMENT
          java    | int x = 1; // y    | 1       | NUMBER
          ruby    | def a; "b"; end    | def     | KEYWORD
          ruby    | def a; "b"; end    | "b"     | STRING
          html    | <b class="c">d</b> | b       | TAG
          html    | <b class="c">d</b> | class   | ATTRIBUTE
          elixir  | def a, do: :b # c  | do      | KEYWORD
          elixir  | def a, do: :b # c  | :b      | VARIABLE
          toml    | a = "b\\"" # c   | "b\\""| STRING
          haskell | f :: Int -- g      | Int     | TYPE
          diff    | + a                | + a     | INSERTED
          console | $ echo "a"         | `$ `    | PROMPT
          console | $ echo "a"         | "a"     | STRING
          """)
  void pieceIsOfItsKind(String name, String code, String text, Kind kind) {
    assertThat(Language.named(name).orElseThrow().pieces(code)).contains(new Piece(kind, text));
  }

  @Test
  void commentOverSeveralLinesGoesOn() {
    var pieces = Language.named("java").orElseThrow().pieces("/* a\nb */ c");

    assertThat(pieces).contains(new Piece(Kind.COMMENT, "/* a"), new Piece(Kind.COMMENT, "b */"));
  }

  @Test
  void unknownLanguageHasNoColours() {
    assertThat(Language.named("nobody's")).isEmpty();
    assertThat(Language.named("text")).isEmpty();
  }

  @Test
  void longLineIsOnePiece() {
    var code = "x".repeat(Language.MAX_LINE + 1);

    assertThat(Language.named("js").orElseThrow().pieces(code))
        .containsExactly(new Piece(Kind.PLAIN, code));
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
