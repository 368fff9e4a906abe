package city.yanhuo.alert;

import java.util.List;

/** Plain text as simple HTML: one paragraph a line, nothing to load, readable on a phone. */
final class HtmlBody {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="LANGUAGE"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width"></head>
            <body style="font-family:sans-serif;font-size:16px;line-height:1.6;max-width:42em">
            """;

    private HtmlBody() {}

    /**
     * The whole page.
     *
     * @param language tag of the first part
     * @param parts plain texts; a rule stands between them
     */
    static String of(String language, List<String> parts) {
        StringBuilder html = new StringBuilder(HEAD.replace("LANGUAGE", language));
        for (int part = 0; part < parts.size(); part++) {
            if (part > 0) {
                html.append("<hr>\n");
            }
            parts.get(part).lines().filter(line -> !line.isBlank()).forEach(line -> html.append(paragraph(line)));
        }
        return html.append("</body></html>\n").toString();
    }

    /** What can be read of a page without its marks. */
    static String plain(String html) {
        return html.replaceAll("(?i)<br */?>|</p>|</tr>|</li>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    private static String paragraph(String line) {
        String style = line.startsWith("　") ? " style=\"text-indent:2em\"" : "";
        return "<p" + style + ">" + escape(line.strip()) + "</p>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
