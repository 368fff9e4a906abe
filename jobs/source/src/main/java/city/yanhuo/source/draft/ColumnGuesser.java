package city.yanhuo.source.draft;

import city.yanhuo.contract.OpenLines;
import city.yanhuo.contract.feed.ColumnType;
import city.yanhuo.contract.feed.SourceColumn;
import city.yanhuo.contract.reference.CellText;
import city.yanhuo.contract.unit.Dimension;
import city.yanhuo.contract.unit.Unit;
import city.yanhuo.source.raw.CellKind;
import city.yanhuo.source.raw.RawRow;
import city.yanhuo.source.table.HeaderCell;
import city.yanhuo.source.value.Fault;
import city.yanhuo.source.value.Faults;
import city.yanhuo.source.value.ValueParser;
import city.yanhuo.source.value.ValueParsers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tries the reader's own parsers on a column: its type is the first whose parser takes every cell, tokens for "not reported" and a few slips aside. */
final class ColumnGuesser {
    private static final int MOST_DISTINCT = 10_000;
    private static final int MOST_TOKENS = 3;

    /** The share of cells that may be slips of the keyboard. */
    private static final double MOST_BROKEN = 0.005;

    private static final Set<String> TOKENS = Set.of(
            "na", "n/a", "null", "nan", "none", "nil", "-", "--", "—", "——", "…", "..", ".", "*", "x", "无", "空", "缺",
            "暂无", "未报", "/", "\\n", "#n/a");
    private static final List<List<String>> FORMATS = List.of(
            List.of("d/M/yyyy"),
            List.of("M/d/yyyy"),
            List.of("d.M.yyyy"),
            List.of("d-MMM-yyyy"),
            List.of("MMM d, yyyy"),
            List.of("d/M/yyyy H:mm"),
            List.of("M/d/yyyy H:mm"),
            List.of("d/M/yyyy H:mm:ss"),
            List.of("M/d/yyyy H:mm:ss"),
            List.of("M/d/yyyy h:mm:ss a"));
    private static final Pattern YEAR_HEADER = Pattern.compile("年|年份|年度|year|yr");
    private static final Pattern SMALL_HEADER =
            Pattern.compile("月|月份|month|小时|时|时段|hour|hr|季度|quarter|time|day|日|周|week");
    private static final Pattern CODE_HEADER =
            Pattern.compile(".*(编号|编码|代码|单号|行号|序号|电话|账号)|(.*_)?(id|code|no|number|sku|invoice)");
    private static final Pattern GROWTH_HEADER =
            Pattern.compile(".*(同比|环比|增长|增速|增幅|growth|yoy|change|pct|percent|share|占比|比重).*");
    private static final Pattern FLAG_HEADER = Pattern.compile("是否|有无|退款|^is_|refund|flag|valid");
    private static final Pattern MONEY_HEADER =
            Pattern.compile(".*(额|价|收入|营收|费用|amount|price|revenue|sales|cost|turnover|gmv)");

    private final HeaderCell header;
    private final List<RawRow> rows;
    private final Optional<Unit> unit;

    ColumnGuesser(HeaderCell header, List<RawRow> rows, List<Unit> ofCaption) {
        this.header = header;
        this.rows = rows;
        this.unit = header.unit()
                .or(() -> ofCaption.stream()
                        .filter(named -> named.dimension() == Dimension.MONEY)
                        .filter(named -> MONEY_HEADER.matcher(word()).matches())
                        .findFirst())
                .or(this::behindTheHeader);
    }

    /** 人次 of 入园人次: things are often counted in the header's last word. */
    private Optional<Unit> behindTheHeader() {
        return Unit.texts(Dimension.COUNT).stream()
                .filter(text -> text.length() > 1 && header.bareKey().endsWith(text))
                .findFirst()
                .flatMap(Unit::find);
    }

    private String word() {
        return header.bareKey().toLowerCase(Locale.ROOT);
    }

    /** The guess, under a name for the contract. */
    ColumnGuess guess(String name) {
        Set<String> distinct = new HashSet<>();
        int blanks = 0;
        for (RawRow row : rows) {
            if (row.kind(header.cell()) == CellKind.BLANK) {
                blanks++;
            } else if (distinct.size() < MOST_DISTINCT) {
                distinct.add(row.text(header.cell()));
            }
        }
        int samples = rows.size() - blanks;
        Kind kind = samples == 0
                ? new Kind(ColumnType.TEXT, "", List.of(), List.of(), "every cell is blank", "")
                : kind(
                        distinct,
                        CODE_HEADER.matcher(name).matches()
                                || CODE_HEADER.matcher(word()).matches());
        boolean required = samples > 0 && blanks == 0 && kind.missing().isEmpty();
        SourceColumn column = SourceColumn.of(
                name, List.of(header.bareKey()), kind.type(), kind.unit(), required, kind.missing(), kind.formats());
        String evidence = samples + " cells" + (blanks == 0 ? "" : ", " + blanks + " blank") + ": " + kind.evidence();
        return new ColumnGuess(column, evidence, samples, blanks, distinct.size(), kind.open());
    }

    private record Kind(
            ColumnType type, String unit, List<String> missing, List<String> formats, String evidence, String open) {}

    private Kind kind(Set<String> distinct, boolean isCode) {
        if (isCode && unit.isEmpty()) {
            return text(distinct);
        }
        if (distinct.stream().anyMatch(text -> text.matches("0[0-9]+"))
                && !SMALL_HEADER.matcher(word()).matches()) {
            return text(distinct);
        }
        return number().or(this::time).or(() -> flag(distinct)).orElseGet(() -> text(distinct));
    }

    private static Kind text(Set<String> distinct) {
        String example = distinct.stream()
                .sorted()
                .limit(3)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        String more = distinct.size() >= MOST_DISTINCT ? MOST_DISTINCT + " or more" : String.valueOf(distinct.size());
        return new Kind(
                ColumnType.TEXT, "", List.of(), List.of(), more + " different texts, as " + shortened(example), "");
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    /** Numbers; whole ones below 100 or of years keep their smallness, others are counts. */
    private Optional<Kind> number() {
        Optional<List<String>> whole = taken(ColumnType.DECIMAL, List.of());
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        List<String> missing = whole.get();
        if (looksLikeMonths()) {
            return Optional.empty();
        }
        boolean isWhole = taken(ColumnType.COUNT, List.of()).isPresent();
        String range = range();
        if (unit.isPresent()) {
            return Optional.of(ofUnit(unit.get(), missing, range, isWhole));
        }
        if (YEAR_HEADER.matcher(word()).matches() && isWhole) {
            return Optional.of(new Kind(ColumnType.INTEGER, "", missing, List.of(), "years " + range, ""));
        }
        if (SMALL_HEADER.matcher(word()).matches() && isWhole) {
            return Optional.of(new Kind(ColumnType.INTEGER, "", missing, List.of(), "whole numbers " + range, ""));
        }
        if (GROWTH_HEADER.matcher(word()).matches() && mayBePercent(isWhole)) {
            return Optional.of(new Kind(ColumnType.GROWTH, "%", missing, List.of(), "percentages " + range, ""));
        }
        if (MONEY_HEADER.matcher(word()).matches() && !isWhole) {
            return Optional.of(new Kind(
                    ColumnType.MONEY,
                    OpenLines.OPEN,
                    missing,
                    List.of(),
                    "amounts " + range,
                    "in which unit, 元 or 万元?"));
        }
        return Optional.of(
                isWhole && !range.contains("from -")
                        ? new Kind(ColumnType.COUNT, "", missing, List.of(), "whole numbers " + range, "")
                        : new Kind(ColumnType.DECIMAL, "", missing, List.of(), "numbers " + range, ""));
    }

    /** A whole difference of thousands is no percentage, whatever its header says. */
    private boolean mayBePercent(boolean isWhole) {
        BigDecimal thousand = BigDecimal.valueOf(1_000);
        return !isWhole
                || rows.stream()
                        .flatMap(row -> plain(row.text(header.cell())).stream())
                        .allMatch(value -> value.abs().compareTo(thousand) < 0);
    }

    private static Kind ofUnit(Unit unit, List<String> missing, String range, boolean isWhole) {
        ColumnType type =
                switch (unit.dimension()) {
                    case MONEY -> ColumnType.MONEY;
                    case RATIO -> ColumnType.GROWTH;
                    case COUNT -> ColumnType.COUNT;
                    case OTHER -> isWhole ? ColumnType.COUNT : ColumnType.DECIMAL;
                };
        return new Kind(type, unit.text(), missing, List.of(), "numbers " + range + " in " + unit.text(), "");
    }

    /** 202401 and the like are months, not numbers; so is 2024.1. */
    private boolean looksLikeMonths() {
        boolean named = word().matches(".*(月|期|month|period|date|日期|时间).*");
        return named
                && rows.stream()
                        .map(row -> row.text(header.cell()))
                        .filter(text -> !text.isBlank())
                        .allMatch(text -> text.matches("(19|20)[0-9]{2}\\.?[01]?[0-9]([0-3][0-9])?"));
    }

    private Optional<Kind> time() {
        for (ColumnType type : List.of(ColumnType.DATE, ColumnType.TIMESTAMP, ColumnType.PERIOD)) {
            Optional<List<String>> missing = taken(type, List.of());
            if (missing.isPresent()) {
                String form = type == ColumnType.PERIOD ? "periods" : type == ColumnType.DATE ? "days" : "times";
                return Optional.of(new Kind(type, "", missing.get(), List.of(), form + " " + range(), ""));
            }
        }
        List<List<String>> fitting = new ArrayList<>();
        for (List<String> formats : FORMATS) {
            ColumnType type = formats.get(0).contains("m") ? ColumnType.TIMESTAMP : ColumnType.DATE;
            if (taken(type, formats).isPresent()) {
                fitting.add(formats);
            }
        }
        return fitting.isEmpty() ? Optional.empty() : Optional.of(byFormat(fitting));
    }

    private Kind byFormat(List<List<String>> fitting) {
        List<String> formats = fitting.get(0);
        ColumnType type = formats.get(0).contains("m") ? ColumnType.TIMESTAMP : ColumnType.DATE;
        String open = fitting.size() == 1 ? "" : "or " + fitting.get(1).get(0) + "? No day above 12 decides it";
        return new Kind(
                type,
                "",
                taken(type, formats).orElse(List.of()),
                formats,
                "days as " + rows.get(0).text(header.cell()),
                open);
    }

    private Optional<Kind> flag(Set<String> distinct) {
        boolean isAsked = FLAG_HEADER.matcher(word()).find() || distinct.size() > 1;
        return !isAsked
                ? Optional.empty()
                : taken(ColumnType.BOOLEAN, List.of())
                        .map(missing -> new Kind(ColumnType.BOOLEAN, "", missing, List.of(), "yes or no", ""));
    }

    /** The tokens that mean "not reported" when the type's parser takes every other cell; empty when it does not. */
    private Optional<List<String>> taken(ColumnType type, List<String> formats) {
        SourceColumn column = SourceColumn.of("x", List.of(), type, "", false, List.of(), formats);
        ValueParser parser = ValueParsers.of(column, "x", BigDecimal.ONE);
        Set<String> tokens = new LinkedHashSet<>();
        int values = 0;
        int broken = 0;
        Faults faults = new Faults();
        for (int i = 0; i < rows.size(); i++) {
            faults.clear();
            if (parser.looksAhead()) {
                parser.expect(i + 1 < rows.size() ? rows.get(i + 1) : null, header.cell());
            }
            if (parser.parse(rows.get(i), header.cell(), faults) != null) {
                values++;
            } else if (faults.isEmpty() && rows.get(i).kind(header.cell()) != CellKind.BLANK) {
                tokens.add(CellText.normalised(rows.get(i).text(header.cell())));
            }
            for (Fault fault : faults.all()) {
                String found = CellText.normalised(fault.found());
                if (TOKENS.contains(found.toLowerCase(Locale.ROOT))) {
                    tokens.add(found);
                } else {
                    broken++;
                }
            }
            if (tokens.size() > MOST_TOKENS || broken > rows.size() * MOST_BROKEN) {
                return Optional.empty();
            }
        }
        return values > 0 ? Optional.of(List.copyOf(tokens)) : Optional.empty();
    }

    private String range() {
        List<String> texts = rows.stream()
                .filter(row -> row.kind(header.cell()) != CellKind.BLANK)
                .map(this::shown)
                .toList();
        Optional<BigDecimal> least =
                texts.stream().flatMap(text -> plain(text).stream()).min(BigDecimal::compareTo);
        Optional<BigDecimal> most =
                texts.stream().flatMap(text -> plain(text).stream()).max(BigDecimal::compareTo);
        return least.isPresent() && most.isPresent()
                ? "from " + least.get().toPlainString() + " to " + most.get().toPlainString()
                : "as " + shortened(texts.isEmpty() ? "" : texts.get(0));
    }

    private String shown(RawRow row) {
        return row.kind(header.cell()) == CellKind.DATE
                ? row.dateTime(header.cell()).toLocalDate().toString()
                : row.text(header.cell()).strip();
    }

    private static Optional<BigDecimal> plain(String text) {
        String digits = text.replace(",", "");
        return digits.matches("-?[0-9]{1,30}(\\.[0-9]{1,10})?")
                ? Optional.of(new BigDecimal(digits))
                : Optional.empty();
    }
}
