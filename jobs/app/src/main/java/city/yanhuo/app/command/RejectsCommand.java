package city.yanhuo.app.command;

import city.yanhuo.app.output.Columns;
import city.yanhuo.app.output.Reject;
import city.yanhuo.app.output.RejectList;
import city.yanhuo.app.step.Workplace;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.Ledger;
import city.yanhuo.query.explain.Rejections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo rejects}: rejected rows, and files that were not taken as a whole, published or not. */
@Command(name = "rejects")
public final class RejectsCommand implements Callable<Integer> {
    private static final Comparator<Reject> BY_PLACE = Comparator.comparing(
                    (Reject reject) -> reject.delivery().path())
            .thenComparing(reject -> reject.delivery().id())
            .thenComparing(reject -> reject.line().sheet())
            .thenComparing(reject -> reject.line().line());

    @ParentCommand
    private Yanhuo yanhuo;

    @Parameters(arity = "0..1", paramLabel = "PATH", descriptionKey = "yanhuo.rejects.PATH")
    private @Nullable String path;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        Workplace workplace = yanhuo.workplace();
        try (Ledger ledger = workplace.existingLedger()) {
            List<Delivery> deliveries = ledger.read(books -> books.deliveries().all()).stream()
                    .filter(delivery -> path == null || delivery.path().contains(path))
                    .toList();
            List<Reject> rejects = new ArrayList<>(rows(workplace, ledger, deliveries));
            deliveries.stream().flatMap(RejectsCommand::wholeFile).forEach(rejects::add);
            rejects.sort(BY_PLACE);
            if (format.isForPeople()) {
                new RejectList(yanhuo.terminal(), yanhuo.messages()).write(rejects);
            } else {
                format.write(columns().of(rejects), yanhuo.terminal());
            }
            return 0;
        }
    }

    private static List<Reject> rows(Workplace workplace, Ledger ledger, List<Delivery> deliveries) {
        Map<Long, Delivery> byId = deliveries.stream()
                .filter(delivery -> delivery.counts().rejected() > 0)
                .collect(Collectors.toMap(Delivery::id, Function.identity()));
        if (byId.isEmpty()) {
            return List.of();
        }
        List<String> files = ledger.read(books -> books.batches().rejectedFiles());
        return Rejections.read(workplace.home(), files, byId.keySet()).stream()
                .flatMap(line ->
                        Stream.ofNullable(byId.get(line.delivery())).map(delivery -> new Reject(delivery, line)))
                .toList();
    }

    private static Stream<Reject> wholeFile(Delivery delivery) {
        return switch (delivery.state()) {
            case REFUSED -> Stream.of(Reject.ofFile(delivery, Reject.REFUSED_FILE));
            case UNMATCHED -> Stream.of(Reject.ofFile(delivery, Reject.UNMATCHED_FILE));
            case ARRIVED, INGESTED, DUPLICATE -> Stream.of();
        };
    }

    private static Columns<Reject> columns() {
        return new Columns<Reject>()
                .text("path", "文件", "file", reject -> reject.delivery().path())
                .text("sheet", "工作表", "sheet", reject -> reject.line().sheet())
                .number("line", "行", "line", reject -> reject.line().line())
                .text("column", "列", "column", reject -> reject.line().column())
                .text("reason", "原因", "reason", reject -> reject.line().reason())
                .text("found", "内容", "found", reject -> reject.line().found())
                .text("message", "说明", "message", reject -> reject.line().message())
                .text("raw_row", "原行", "row", reject -> reject.line().rawRow());
    }
}
