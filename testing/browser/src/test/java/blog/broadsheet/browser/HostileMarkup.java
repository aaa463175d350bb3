package blog.broadsheet.browser;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody writes into a post to have a program run where it is read. Each calls {@code pwn}.
 */
final class HostileMarkup {
  private static final List<String> HANDLERS =
      List.of(
          "onload",
          "onerror",
          "onclick",
          "onmouseover",
          "onfocus",
          "onblur",
          "onanimationstart",
          "onanimationend",
          "ontransitionend",
          "onpointerenter",
          "onpointerover",
          "onwheel",
          "onscroll",
          "oncopy",
          "onpaste",
          "ontoggle",
          "onbeforetoggle",
          "oninput",
          "onchange",
          "onplay",
          "oncanplay",
          "onloadedmetadata",
          "onloadstart",
          "onprogress",
          "onstalled",
          "onsuspend",
          "onbegin",
          "onend",
          "onrepeat",
          "onhashchange",
          "onpageshow",
          "onbeforeprint",
          "onmessage",
          "onresize",
          "ondragstart",
          "onkeydown",
          "oncuechange",
          "onsecuritypolicyviolation",
          "onauxclick",
          "ongotpointercapture");

  private static final List<String> CARRIERS =
      List.of(
          "<img src=x %s=pwn()>",
          "<video autoplay controls %s=\"pwn()\"><source src=x></video>",
          "<svg %s=pwn()><animate %s=pwn() attributeName=x dur=1s></svg>",
          "<p tabindex=0 autofocus %s='pwn()' style=\"animation:x\">text</p>");

  private static final List<String> ADDRESSES =
      List.of(
          "javascript:pwn()",
          "JaVaScRiPt:pwn()",
          "  javascript:pwn()",
          "java\tscript:pwn()",
          "java&#10;script:pwn()",
          "java&Tab;script:pwn()",
          "javascript&colon;pwn()",
          "&#106;avascript:pwn()",
          "&#x6A;avascript:pwn()",
          "&#0000106&#0000097vascript:pwn()",
          "\u0001javascript:pwn()",
          "javascript://example.org/%0Apwn()",
          "javascript:/*--></title>*/pwn()",
          "vbscript:pwn()",
          "data:text/html,<script>parent.pwn()</script>",
          "data:text/html;base64,PHNjcmlwdD5wYXJlbnQucHduKCk8L3NjcmlwdD4=",
          "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='pwn()'/>",
          "feed:javascript:pwn()",
          "view-source:javascript:pwn()",
          "livescript:pwn()");

  private static final List<String> LINKS =
      List.of(
          "[link](<%s>)",
          "![picture](<%s>)",
          "[reference][r]\n\n[r]: <%s>",
          "<%s>",
          "<a href=\"%s\">link</a>",
          "<iframe src=\"%s\"></iframe>",
          "<form action=\"%s\"><button>go</button></form>");

  private static final List<String> ELEMENTS =
      List.of(
          "<script>pwn()</script>",
          "<ScRiPt>pwn()</ScRiPt>",
          "<script\n>pwn()</script\n>",
          "<script src=\"data:text/javascript,pwn()\"></script>",
          "<scr<script>ipt>pwn()</scr</script>ipt>",
          "<<script>pwn();//<</script>",
          "<script/x>pwn()</script>",
          "<noscript><p title=\"</noscript><img src=x onerror=pwn()>\"></noscript>",
          "<textarea></textarea><img src=x onerror=pwn()>",
          "<title><img title=\"</title><img src=x onerror=pwn()>\"></title>",
          "<style><img src=\"</style><img src=x onerror=pwn()>\"></style>",
          "<style>@import 'javascript:pwn()';</style>",
          "<style>*{background:url(javascript:pwn())}</style>",
          "<div style=\"background:url(javascript:pwn())\">x</div>",
          "<div style=\"width:expression(pwn())\">x</div>",
          "<div style=\"-moz-binding:url(data:text/xml,x)\">x</div>",
          "<math><mtext><table><mglyph><style><img src=x"
              + " onerror=pwn()></style></mglyph></table></mtext></math>",
          "<math><a xlink:href=javascript:pwn()>x</a></math>",
          "<svg><script>pwn()</script></svg>",
          "<svg><script xlink:href=data:,pwn() /></svg>",
          "<svg><a xlink:href=javascript:pwn()><text y=9>x</text></a></svg>",
          "<svg><use href=\"data:image/svg+xml,<svg id=x onload=pwn()></svg>#x\"/></svg>",
          "<svg><foreignObject><img src=x onerror=pwn()></foreignObject></svg>",
          "<svg><set attributeName=onload to=pwn() /></svg>",
          "<svg></p><style><a id=\"</style><img src=x onerror=pwn()>\">",
          "<object data=\"javascript:pwn()\"></object>",
          "<embed src=\"javascript:pwn()\">",
          "<applet code=x></applet><img src=x onerror=pwn()>",
          "<base href=\"javascript:pwn()//\"><a href=x>x</a>",
          "<meta http-equiv=refresh content=\"0;url=javascript:pwn()\">",
          "<link rel=stylesheet href=\"javascript:pwn()\">",
          "<link rel=import href=\"data:text/html,<script>pwn()</script>\">",
          "<iframe srcdoc=\"<script>parent.pwn()</script>\"></iframe>",
          "<iframe src=\"https://www.youtube.com/embed/x\" onload=pwn()></iframe>",
          "<body onload=pwn()>",
          "<html onmouseover=pwn()>",
          "<frameset onload=pwn()><frame></frameset>",
          "<marquee onstart=pwn()>x</marquee>",
          "<isindex action=javascript:pwn() type=image>",
          "<input autofocus onfocus=pwn()>",
          "<button formaction=javascript:pwn()>x</button>",
          "<details open ontoggle=pwn()><summary>x</summary></details>",
          "<select autofocus onfocus=pwn()></select>",
          "<keygen autofocus onfocus=pwn()>",
          "<template><img src=x onerror=pwn()></template>",
          "<xmp><img src=x onerror=pwn()></xmp>",
          "<plaintext><img src=x onerror=pwn()>",
          "<listing>&lt;img src=x onerror=pwn()&gt;</listing>",
          "<![CDATA[<img src=x onerror=pwn()>]]>",
          "<!--><img src=x onerror=pwn()>-->",
          "<!-- --!><img src=x onerror=pwn()> -->",
          "<?xml version=\"1.0\"?><img src=x onerror=pwn()>",
          "<!DOCTYPE x [<!ENTITY y \"<img src=x onerror=pwn()>\">]>&y;",
          "<img src=`x` onerror=`pwn()`>",
          "<img src=x onerror\n=\npwn()>",
          "<img/src=x/onerror=pwn()>",
          "<img \"\"\"><img src=x onerror=pwn()>\">",
          "<img src=x:x onerror\u00a0=pwn()>",
          "<img src=x onerror=pwn()//",
          "<img src='x' alt='`' onerror='pwn()'>",
          "![a\" onerror=\"pwn()](x)",
          "![a](x \"t\\\" onerror=\\\"pwn()\")",
          "[a](x \"t' onmouseover='pwn()\")",
          "[a](x\" onmouseover=\"pwn())",
          "```html onload=pwn()\n<img src=x onerror=pwn()>\n```",
          "`<img src=x onerror=pwn()>`<img src=x onerror=pwn()>",
          "| a |\n| --- |\n| <img src=x onerror=pwn()> |",
          "# <img src=x onerror=pwn()>",
          "## x {#\"onmouseover=pwn()}",
          "> <img src=x onerror=pwn()>",
          "- [ ] <img src=x onerror=pwn()>",
          "text[^1]\n\n[^1]: <img src=x onerror=pwn()>",
          "text\n{: onclick=\"pwn()\" onmouseover=\"pwn()\"}",
          "[x](y){: href=\"javascript:pwn()\" onclick=\"pwn()\"}",
          "<a name=\"x\" id=\"cookie\" href=\"#\" onclick=pwn()>x</a>",
          "<form id=document><input name=body></form><img src=x onerror=pwn()>",
          "&lt;script&gt;pwn()&lt;/script&gt;<script>pwn()</script>",
          "<a href=\"https://example.org\" target=_blank onclick=pwn()>x</a>",
          "<img srcset=\"x 1x, javascript:pwn() 2x\" onerror=pwn()>",
          "<picture><source srcset=x onerror=pwn()><img src=x onerror=pwn()></picture>",
          "<audio src=x onerror=pwn()></audio>",
          "<track src=x onerror=pwn()>",
          "<portal src=javascript:pwn()></portal>",
          "<dialog open oncancel=pwn()>x</dialog>",
          "<slot onslotchange=pwn()><p>x</slot>");

  private HostileMarkup() {}

  static List<String> all() {
    return Stream.of(ELEMENTS.stream(), HostileDrawings.all().stream(), links(), handlers())
        .flatMap(part -> part)
        .toList();
  }

  private static Stream<String> links() {
    return LINKS.stream().flatMap(link -> ADDRESSES.stream().map(to -> link.replace("%s", to)));
  }

  private static Stream<String> handlers() {
    return CARRIERS.stream()
        .flatMap(carrier -> HANDLERS.stream().map(handler -> carrier.replace("%s", handler)));
  }
}
