package blog.broadsheet.publish.highlight;

import java.util.Map;
import java.util.Set;

/**
 * What has to be known of a language that the library has no lexer for.
 *
 * @param comment what begins one to the end of the line
 * @param quotes the characters that strings stand between
 * @param sigils the characters that begin a name of their own, such as {@code :atom}
 */
record SimpleGrammar(String comment, String quotes, String sigils, Set<String> keywords) {
  static final Map<String, SimpleGrammar> ALL =
      Map.of(
          "elixir ex exs iex",
          new SimpleGrammar(
              "#",
              "\"'",
              ":@&",
              words(
                  "after alias and case catch cond def defcallback defdelegate defexception"
                      + " defguard defimpl defmacro defmacrop defmodule defoverridable defp"
                      + " defprotocol defstruct do else end false fn for if import in nil not or"
                      + " quote raise receive require rescue super throw true try unless unquote"
                      + " use when with")),
          "erlang erl",
          new SimpleGrammar(
              "%",
              "\"'",
              "?",
              words(
                  "after and andalso band begin bnot bor bsl bsr bxor case catch cond div end fun"
                      + " if let not of or orelse receive rem try when xor")),
          "haskell hs elm purescript",
          new SimpleGrammar(
              "--",
              "\"",
              "",
              words(
                  "case class data default deriving do else exposing family forall foreign if"
                      + " import in infix infixl infixr instance let module newtype of then type"
                      + " where")),
          "swift",
          new SimpleGrammar(
              "//",
              "\"",
              "@#",
              words(
                  "actor as async await break case catch class continue default defer deinit do"
                      + " else enum extension fallthrough false fileprivate final for func guard if"
                      + " import in init inout internal is let mutating nil open override private"
                      + " protocol public repeat rethrows return self static struct subscript super"
                      + " switch throw throws true try typealias var weak where while")),
          "toml",
          new SimpleGrammar("#", "\"'", "", words("true false")),
          "nginx caddyfile hcl terraform tf nix dns",
          new SimpleGrammar(
              "#",
              "\"'",
              "$@",
              words(
                  "data else events false for http if import in inherit let location locals module"
                      + " on off output provider proxy_pass rec resource return root server"
                      + " server_name then true upstream variable with")),
          "r julia jl",
          new SimpleGrammar(
              "#",
              "\"'",
              "@",
              words(
                  "break do else elseif end export false FALSE for function if import in let macro"
                      + " module NA next NULL quote repeat return struct true TRUE try type using"
                      + " where while")),
          "powershell ps1 pwsh",
          new SimpleGrammar(
              "#",
              "\"'",
              "$",
              words(
                  "begin break catch class continue do else elseif end enum exit filter finally for"
                      + " foreach function if in param process return switch throw trap try until"
                      + " using while")),
          "llvm wasm wat",
          new SimpleGrammar(
              ";",
              "\"",
              "%@$",
              words(
                  "add alloca align attributes br call constant declare define double export float"
                      + " func getelementptr global i1 i16 i32 i64 i8 icmp import label load local"
                      + " module mul noalias nounwind null param phi private ptr ret result store"
                      + " sub switch target to type undef unreachable void")),
          "graphql gql",
          new SimpleGrammar(
              "#",
              "\"",
              "$@",
              words(
                  "directive enum extend false fragment implements input interface mutation null on"
                      + " query scalar schema subscription true type union")));

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }
}
