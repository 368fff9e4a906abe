package city.yanhuo.app.command;

import city.yanhuo.app.output.Columns;
import city.yanhuo.app.output.DeliveryList;
import city.yanhuo.ledger.Delivery;
import city.yanhuo.ledger.Ledger;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code yanhuo deliveries}: what arrived, and the reconciliation of its records. */
@Command(name = "deliveries")
public final class DeliveriesCommand implements Callable<Integer> {
    @ParentCommand
    private Yanhuo yanhuo;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        try (Ledger ledger = yanhuo.workplace().existingLedger()) {
            List<Delivery> deliveries = ledger.read(books -> books.deliveries().all());
            if (format.isForPeople()) {
                new DeliveryList(yanhuo.terminal(), yanhuo.messages()).write(deliveries);
            } else {
                format.write(columns().of(deliveries), yanhuo.terminal());
            }
            return 0;
        }
    }

    private static Columns<Delivery> columns() {
        return new Columns<Delivery>()
                .number("delivery", "序号", "no.", Delivery::id)
                .text("path", "文件", "file", Delivery::path)
                .text("feed", "数据源", "feed", Delivery::feed)
                .text("state", "状态", "state", delivery -> delivery.state().name())
                .number("records_in", "收到", "in", delivery -> delivery.counts().in())
                .number("good", "合格", "good", delivery -> delivery.counts().good())
                .number(
                        "rejected",
                        "拒收",
                        "rejected",
                        delivery -> delivery.counts().rejected())
                .number(
                        "duplicate",
                        "重复",
                        "duplicate",
                        delivery -> delivery.counts().duplicate())
                .number(
                        "control",
                        "合计行",
                        "totals",
                        delivery -> delivery.counts().control())
                .number(
                        "ignored",
                        "忽略",
                        "ignored",
                        delivery -> delivery.counts().ignored())
                .number(
                        "outputs",
                        "输出",
                        "outputs",
                        delivery -> delivery.counts().outputs())
                .text("reason", "原因", "reason", Delivery::reason);
    }
}
