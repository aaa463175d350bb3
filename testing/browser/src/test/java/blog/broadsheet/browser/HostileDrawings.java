package blog.broadsheet.browser;

import java.util.List;

/**
 * Inline SVG and MathML that somebody writes to have a browser change from one language into the
 * other where the sanitizer does not. Each calls {@code pwn}.
 */
final class HostileDrawings {
  /** What a browser might take for an element where the sanitizer sees text or an attribute. */
  private static final String IMAGE = "<img src=x onerror=pwn()>";

  private static final List<String> ALL =
      List.of(
          "<svg><path/><style>" + IMAGE + "</style></svg>",
          "<svg><path/><style><!--</style>" + IMAGE + "--></style></svg>",
          "<svg><path/></p><style><a id=\"</style>" + IMAGE + "\"></a></style></svg>",
          "<svg><path/></br><style><a title=\"</style>" + IMAGE + "\"></svg>",
          "<svg><path/><![CDATA[<a>]]>" + IMAGE + "</svg>",
          "<svg><text><![CDATA[</text></svg>" + IMAGE + "]]></text></svg>",
          "<svg><path/><style><![CDATA[</style>" + IMAGE + "]]></style></svg>",
          "<svg><title><![CDATA[</title>" + IMAGE + "]]></title><path/></svg>",
          "<svg><path/><title>&lt;/title&gt;" + IMAGE + "</title></svg>",
          "<svg><path/><title></svg><style><a title=\"</style>"
              + IMAGE
              + "\"></style></title></svg>",
          "<svg><path/><title><svg><style>" + IMAGE + "</style></svg></title></svg>",
          "<svg><path/><desc><svg><style><a title=\"</style>" + IMAGE + "\"></style></svg></desc>",
          "<svg><path/><desc><table><mglyph><style>" + IMAGE + "</style></table></desc></svg>",
          "<svg><path/><desc>" + IMAGE + "</desc></svg>",
          "<svg><path/><desc><p><style>&lt;/style&gt;" + IMAGE + "</style></desc></svg>",
          "<svg><path/><foreignObject><style>" + IMAGE + "</style></foreignObject></svg>",
          "<svg><path/><foreignObject><math><mi><mglyph><style>" + IMAGE + "</style></svg>",
          "<svg><path/><foreignObject></foreignObject><title></title><style>"
              + IMAGE
              + "</style></svg>",
          "<svg><path/><foreignObject><iframe"
              + " srcdoc='<script>parent.pwn()</script>'></iframe></svg>",
          "<svg><path/><annotation-xml encoding=text/html>" + IMAGE + "</annotation-xml></svg>",
          "<svg><path/><textarea><a title=\"</textarea>" + IMAGE + "\"></textarea></svg>",
          "<svg><path/><noscript><a title=\"</noscript>" + IMAGE + "\"></noscript></svg>",
          "<svg><path/><xmp><a title=\"</xmp>" + IMAGE + "\"></xmp></svg>",
          "<svg><path/><plaintext>" + IMAGE + "</svg>",
          "<svg><path/><noembed><a title=\"</noembed>" + IMAGE + "\"></svg>",
          "<svg><path/><!--><style>" + IMAGE + "--></svg>",
          "<svg><path/><!--" + IMAGE + "--!>" + IMAGE + "--></svg>",
          "<svg><path/><?x " + IMAGE + "?></svg>",
          "<svg><path/><script>pwn()</script></svg>",
          "<svg><path/><script>pwn&#40;)</script></svg>",
          "<svg><path/><script/href=data:,pwn() /></svg>",
          "<svg><path/><script xlink:href=\"data:text/javascript,pwn()\"></script></svg>",
          "<svg><path/><ScRiPt>pwn()</sCrIpT></svg>",
          "<svg><path/><svg:script>pwn()</svg:script></svg>",
          "<svg><path/><handler type=text/javascript ev:event=load>pwn()</handler></svg>",
          "<svg onload=pwn()><path onload=pwn() onmouseover=pwn() /></svg>",
          "<svg><path/onclick=pwn()></svg>",
          "<svg><path d=\"M0\"onmouseover=pwn() /></svg>",
          "<svg viewBox='0 0\" onload=\"pwn()'><path/></svg>",
          "<svg id='x\" onload=\"pwn()'><path d='\"onload=pwn()//'/></svg>",
          "<svg><a href=javascript:pwn()><rect width=9 height=9 /></a></svg>",
          "<svg><a xlink:href=\"java&#10;script:pwn()\"><text y=9>x</text></a></svg>",
          "<svg><a><animate attributeName=href values=javascript:pwn() /><text"
              + " y=9>x</text></a></svg>",
          "<svg><a><set attributeName=xlink:href to=javascript:pwn() /><text"
              + " y=9>x</text></a></svg>",
          "<svg><animate xlink:href=#x attributeName=href values=javascript:pwn() /><a"
              + " id=x><rect/></a></svg>",
          "<svg><rect><animate onbegin=pwn() attributeName=x dur=1s /></rect></svg>",
          "<svg><path><animateTransform onend=pwn() attributeName=transform dur=.1s"
              + " /></path></svg>",
          "<svg><path><animateMotion onbegin=pwn() dur=1s /></path></svg>",
          "<svg><discard onbegin=pwn() /><path/></svg>",
          "<svg><use href=\"data:image/svg+xml,&lt;svg id='x' xmlns='http://www.w3.org/2000/svg'"
              + " onload='pwn()'/&gt;#x\"/><path/></svg>",
          "<svg><use xlink:href=\"//example.org/x.svg#x\"/><path/></svg>",
          "<svg><image href=x onerror=pwn() /><path/></svg>",
          "<svg><image xlink:href=\"data:image/svg+xml,<svg onload=pwn()>\"/><path/></svg>",
          "<svg><feImage href=\"javascript:pwn()\"/><path/></svg>",
          "<svg><linearGradient href=\"javascript:pwn()\"><stop/></linearGradient><path/></svg>",
          "<svg><path fill=\"url(javascript:pwn())\" clip-path=\"url('javascript:pwn()')\"/></svg>",
          "<svg><path style=\"fill:url(javascript:pwn());behavior:url(x)\"/></svg>",
          "<svg><path style=\"fill:red}</style>" + IMAGE + "\"/></svg>",
          "<svg><path marker-end=\"url(data:image/svg+xml,x#y)\"/><path onfocus=pwn() tabindex=0"
              + " autofocus /></svg>",
          "<svg><p><style><a id=\"</style>" + IMAGE + "\"></style></p><path/></svg>",
          "<svg><path/><font color=x><style>" + IMAGE + "</style></font></svg>",
          "<svg><path/><b><style><a id=\"</style>" + IMAGE + "\"></style></b></svg>",
          "<table><svg><path/><tr><td><style>" + IMAGE + "</style></td></tr></svg></table>",
          "<table><tr><svg><title><td>" + IMAGE + "</title><path/></svg></tr></table>",
          "<select><svg><path/><style>" + IMAGE + "</style></svg></select>",
          "<svg><svg><path/></svg><style>" + IMAGE + "</style></svg>",
          "<svg><path/><math><mtext><style>" + IMAGE + "</style></mtext></math></svg>",
          "<math><svg><path/><mtext><style>" + IMAGE + "</style></mtext></svg></math>",
          "<math><mtext><svg><path/><title><style>"
              + IMAGE
              + "</style></title></svg></mtext></math>",
          "<math><annotation-xml encoding=text/html><svg><path/><style>" + IMAGE + "</style></svg>",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;" + IMAGE + "\">",
          "<math><mtext><h1><a><h6></a></h6><mglyph><svg><path/><mtext><style><a title=\"</style>"
              + IMAGE
              + "\"></style></h1>",
          "<form><math><mtext></form><form><mglyph><svg><path/><mtext><textarea><path"
              + " id=\"</textarea>"
              + IMAGE
              + "\"></form>",
          "<math><mi><mglyph><svg><path/><mtext><style><path id=\"</style>" + IMAGE + "\">",
          "<math><mi//xlink:href=\"data:x,<script>pwn()</script>\"><svg><path/></svg></mi></math>",
          "<svg data-drawing=\"0\"><path/></svg><svg data-drawing=\"99\"></svg>" + IMAGE,
          "<svg/><style>" + IMAGE + "</style>",
          "<svg / ><path/ ><style/ >" + IMAGE + "</style></svg>",
          "<svg\f><path/\f><title\f>" + IMAGE + "</title></svg>",
          "<svg></svg\t" + IMAGE + "><path/>",
          "<SVG><PATH/><TITLE>" + IMAGE + "</TITLE><STYLE>" + IMAGE + "</STYLE></SVG>",
          "<p><svg><path/></p><style>" + IMAGE + "</style></svg>",
          "`<svg>`<svg><path/>`</svg>" + IMAGE + "`",
          "<pre><code class=language-html><svg><path/><style>"
              + IMAGE
              + "</style></svg></code></pre>",
          "<a href=\"<svg><path/></svg>\" title='<svg onload=pwn()>'>x</a>" + IMAGE,
          "<svg><text>" + IMAGE + "</text></svg>",
          "<svg><text><tspan><title>" + IMAGE + "</title></tspan></text></svg>",
          "<svg><text>&lt;img src=x onerror=pwn()&gt;</text></svg>",
          "<svg><switch><foreignObject requiredFeatures=x>"
              + IMAGE
              + "</foreignObject><path/></switch></svg>",
          "<svg><textPath href=javascript:pwn()>x</textPath><path/></svg>",
          "<svg><view><path/></view><script>alert(1)</script></svg>",
          "<svg><metadata>" + IMAGE + "</metadata><path/></svg>",
          "<svg><x:y><style>" + IMAGE + "</style></x:y><path/></svg>");

  private HostileDrawings() {}

  static List<String> all() {
    return ALL;
  }
}
