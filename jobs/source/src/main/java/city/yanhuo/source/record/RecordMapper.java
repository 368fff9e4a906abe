package city.yanhuo.source.record;

import city.yanhuo.contract.feed.FeedContract;
import city.yanhuo.contract.feed.FieldSource;
import city.yanhuo.contract.reference.ReferenceData;
import city.yanhuo.source.Origin;
import city.yanhuo.source.SubjectRecord;
import city.yanhuo.source.raw.UnreadableFileException;
import city.yanhuo.source.table.Header;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the subject rows of each row of one table. */
public final class RecordMapper {
    private final List<OutputPlan> plans = new ArrayList<>();
    private final FileText text;

    /**
     * A mapper for one table.
     *
     * @param received the day for lookups of a subject that names none
     * @throws UnreadableFileException when file name, folder, sheet or caption do not hold what the contract takes from them
     */
    public RecordMapper(
            FeedContract contract, ReferenceData reference, Header header, FileText text, LocalDate received)
            throws UnreadableFileException {
        this.text = text;
        FieldCompiler compiler = new FieldCompiler(contract, header, text, reference);
        if (contract.outputs().isEmpty()) {
            OutputPlan.Emptiness emptiness =
                    contract.unpivot().isPresent() ? OutputPlan.Emptiness.GIVES_NONE : OutputPlan.Emptiness.GIVES_A_ROW;
            plans.add(new OutputPlan(contract, contract.fields(), compiler, received, emptiness));
        }
        for (Map<String, FieldSource> output : contract.outputs()) {
            Map<String, FieldSource> sources = new HashMap<>(contract.fields());
            sources.putAll(output);
            plans.add(new OutputPlan(contract, sources, compiler, received, OutputPlan.Emptiness.GIVES_NONE));
        }
    }

    /** The subject rows of a row; none when the row is at fault, and then its faults say why. */
    public List<SubjectRecord> map(TypedRow row) {
        List<SubjectRecord> records = new ArrayList<>(plans.size());
        for (OutputPlan plan : plans) {
            Optional<@Nullable Object[]> values = plan.build(row);
            if (values.isPresent()) {
                String cells = text.sheet().isEmpty() ? "" : plan.cells(row);
                Origin origin = new Origin(text.sheet(), row.row().line(), cells);
                records.add(new SubjectRecord(origin, Arrays.asList(values.get())));
            }
        }
        return row.faults().isEmpty() ? records : List.of();
    }
}
