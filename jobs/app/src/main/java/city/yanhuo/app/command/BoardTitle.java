package city.yanhuo.app.command;

import city.yanhuo.contract.target.Verdict;
import city.yanhuo.ledger.Publication;
import java.util.Comparator;
import java.util.List;

/** The line above the board: which figures, as of when, from which publication. */
final class BoardTitle {
    private BoardTitle() {}

    static void write(Yanhuo yanhuo, Publication publication, List<Verdict> verdicts) {
        String to = verdicts.stream()
                .map(verdict -> verdict.period().lastMonth())
                .max(Comparator.naturalOrder())
                .map(Object::toString)
                .orElse("—");
        yanhuo.terminal()
                .out()
                .println(yanhuo.messages().text("board.title", to, publication.asOf(), publication.id()));
    }
}
