package blog.broadsheet.publish.highlight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.AssemblerX86TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CPlusPlusTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSSTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSharpTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ClojureTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DartTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DelphiTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DockerTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.FortranTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GroovyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HTMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HandlebarsTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HtaccessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.IniTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JsonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.KotlinTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LatexTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LispTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LuaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MakefileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MarkdownTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PHPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PerlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PropertiesFileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ProtoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PythonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RubyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RustTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SQLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ScalaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TclTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TypeScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.UnixShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.VisualBasicTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.WindowsBatchTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.XMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.YamlTokenMaker;

/** The lexers, by the names of their languages. A class of the library is loaded at first use. */
final class Lexers {
  private static final Map<String, Supplier<Lexer>> BY_NAME = new HashMap<>();

  static {
    library("asm nasm x86asm", AssemblerX86TokenMaker::new);
    library("bat batch cmd dos", WindowsBatchTokenMaker::new);
    library("c h", CTokenMaker::new);
    library("clojure clj cljs edn", ClojureTokenMaker::new);
    // Jekyll's highlight writes c++ as c-- into a class.
    library("cpp c++ c-- cc cxx hpp", CPlusPlusTokenMaker::new);
    library("csharp c# cs", CSharpTokenMaker::new);
    library("css", CSSTokenMaker::new);
    library("d", DTokenMaker::new);
    library("dart", DartTokenMaker::new);
    library("delphi pascal", DelphiTokenMaker::new);
    library("docker dockerfile containerfile", DockerTokenMaker::new);
    library("fortran f90", FortranTokenMaker::new);
    library("go golang", GoTokenMaker::new);
    library("groovy gradle", GroovyTokenMaker::new);
    library("handlebars mustache", HandlebarsTokenMaker::new);
    library("html htm xhtml vue svelte liquid jinja jinja2 erb eex heex njk", HTMLTokenMaker::new);
    library("apache htaccess", HtaccessTokenMaker::new);
    library("ini cfg conf desktop systemd", IniTokenMaker::new);
    library("java jsp", JavaTokenMaker::new);
    library("javascript js jsx mjs cjs node", JavaScriptTokenMaker::new);
    library("json json5 jsonc geojson", JsonTokenMaker::new);
    library("kotlin kt kts", KotlinTokenMaker::new);
    library("latex tex", LatexTokenMaker::new);
    library("less scss sass", LessTokenMaker::new);
    library("lisp elisp scheme racket", LispTokenMaker::new);
    library("lua", LuaTokenMaker::new);
    library("make makefile", MakefileTokenMaker::new);
    library("markdown md mdx kramdown", MarkdownTokenMaker::new);
    library("perl pl", PerlTokenMaker::new);
    library("php", PHPTokenMaker::new);
    library("properties", PropertiesFileTokenMaker::new);
    library("proto protobuf", ProtoTokenMaker::new);
    library("python py python3 pycon", PythonTokenMaker::new);
    library("ruby rb irb pry gemfile rake crystal cr", RubyTokenMaker::new);
    library("rust rs", RustTokenMaker::new);
    library("scala sc", ScalaTokenMaker::new);
    library("sh bash zsh shell fish ksh", UnixShellTokenMaker::new);
    library("sql mysql postgresql pgsql plsql sqlite", SQLTokenMaker::new);
    library("tcl", TclTokenMaker::new);
    library("typescript ts tsx", TypeScriptTokenMaker::new);
    library("vb vbnet", VisualBasicTokenMaker::new);
    library("xml svg rss atom xsl xslt plist pom", XMLTokenMaker::new);
    library("yaml yml", YamlTokenMaker::new);
    SimpleGrammar.ALL.forEach((names, grammar) -> all(names, () -> new SimpleLexer(grammar)));
    all("diff patch", DiffLexer::new);
    all("console shell-session terminal shellsession", SessionLexer::new);
  }

  private Lexers() {}

  static Optional<Supplier<Lexer>> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static void library(String names, Supplier<TokenMaker> maker) {
    all(names, () -> new LibraryLexer(maker.get()));
  }

  private static void all(String names, Supplier<Lexer> lexer) {
    List.of(names.split(" ")).forEach(name -> BY_NAME.put(name, lexer));
  }
}
