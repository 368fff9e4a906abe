package city.yanhuo.app.cli;

/** The list of commands in the help, under headings, without loading a single one of them. */
final class CommandList {
    private static final int WORD_WIDTH = 14;

    private CommandList() {}

    static String render(Messages messages) {
        StringBuilder text = new StringBuilder();
        for (Catalogue.Group group : Catalogue.Group.values()) {
            text.append(System.lineSeparator())
                    .append(messages.text("group." + group))
                    .append(System.lineSeparator());
            for (Catalogue entry : Catalogue.of(group)) {
                text.append("  ")
                        .append(entry.word())
                        .append(" ".repeat(WORD_WIDTH - entry.word().length()))
                        .append(messages.text("command." + entry.word()))
                        .append(System.lineSeparator());
            }
        }
        return text.toString();
    }
}
