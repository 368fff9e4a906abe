#!/usr/bin/env python3
"""The second computation's first half: landing files of the sample city to plain CSV, by openpyxl and the standard library.

landing.py LANDING OUT REFERENCE...   writes visits.csv, footfall.csv, orders.csv, retail.csv, nev.csv, firms.csv, dealers.csv, calendar.csv, breaks.csv, break_days.csv and the
reference tables' places.csv and sensors.csv into OUT. It shares nothing with the pipeline but the reference tables: what a supplier's file means
is written down here once more. Vintages are left to SQL: every row says when it was submitted, and from which file it is.
"""
import csv, datetime as dt, pathlib, re, sys, unicodedata, warnings
from decimal import Decimal, InvalidOperation

import openpyxl

warnings.filterwarnings("ignore", module="openpyxl")
LANDING, OUT = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
REFERENCE = [pathlib.Path(folder) for folder in sys.argv[3:]]


class Bad(Exception):
    """A row that breaks its form."""


def table(name):
    for folder in REFERENCE:
        if (folder / name).exists():
            with open(folder / name, encoding="utf-8-sig", newline="") as file:
                yield from csv.DictReader(file)


def plain(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", str(text))).casefold()


ALIASES = {}
for row in table("aliases.csv"):
    ALIASES.setdefault((row["table"], plain(row["alias"])), []).append(row)
NAMES = {"place": "places.csv", "sensor": "sensors.csv", "enterprise": "enterprises.csv", "commodity_class": "commodity_classes.csv"}
CODES = {name: {} for name in NAMES}
for name, file in NAMES.items():
    for row in table(file):
        code = row[name]
        for text in (code, row.get("zh"), row.get("en"), row.get("uscc")):
            if text and name != "sensor":
                CODES[name][plain(text)] = code
        CODES[name][plain(code)] = code


def code(name, text, day):
    for row in ALIASES.get((name, plain(text)), []):
        if (row["valid_from"] or "0000") <= str(day) <= (row["valid_to"] or "9999"):
            return row["code"]
    if plain(text) in CODES.get(name, {}):
        return CODES[name][plain(text)]
    raise Bad(f"no {name} {text}")


def number(text, decimals, missing=("—", "-")):
    """Exact, None where nothing is reported."""
    if isinstance(text, (int, float)):
        text = repr(text)
    text = unicodedata.normalize("NFKC", text or "")
    if text.strip() == "" or text in missing:
        return None
    if not re.fullmatch(r"-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?", text):
        raise Bad(text)
    value = Decimal(text.replace(",", ""))
    if -value.as_tuple().exponent > decimals or value < 0 and decimals < 9:
        raise Bad(text)
    return value


def whole(text, most):
    value = number(text, 0)
    if value is not None and value > most:
        raise Bad(text)
    return None if value is None else int(value)


def told(value):
    if value is None:
        raise Bad("nothing is told")
    return value


def date(text):
    digits = re.fullmatch(r"(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?", unicodedata.normalize("NFKC", text.strip()))
    if not digits:
        raise Bad(text)
    try:
        return dt.date(*map(int, digits.groups()))
    except ValueError:
        raise Bad(text)


def moment(text):
    found = re.fullmatch(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2}) (\d{1,2}):(\d{2})(?::(\d{2}))?", text.strip())
    if not found:
        raise Bad(text)
    try:
        return dt.datetime(*(int(part or 0) for part in found.groups()))
    except ValueError:
        raise Bad(text)


def files(pattern):
    """(path below landing, day of its folder as the submission time), in the order of their days."""
    for path in sorted(LANDING.glob("*/*/" + pattern)):
        yield path, dt.datetime.fromisoformat(path.relative_to(LANDING).parts[0])


def text_rows(path, delimiter=","):
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("gb18030")
    yield from csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)


def records(rows, needed):
    """Dictionaries by header, below the first row that has all needed headers; and the lines above it."""
    above, rows = [], iter(rows)
    for row in rows:
        if all(any(cell.strip() in names for cell in row) for names in needed):
            header = [cell.strip() for cell in row]
            return above, (dict(zip(header, row), _cells=len(row), _width=len(header)) for row in rows)
        above.append(" ".join(row))
    raise SystemExit(f"no header with {needed}")


def write(name, header, rows):
    with open(OUT / (name + ".csv"), "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(header)
        out.writerows(rows)


def visits():
    for path, submitted in files("*入园日报*.csv"):
        above, rows = records(text_rows(path), [("日期",), ("景区", "景区名称"), ("入园人次",)])
        caption = re.search(r"报送时间[:：]\s*([\d-]+ [\d:]+)", " ".join(above))
        submitted = moment(caption.group(1)) if caption else submitted
        seen, keys = set(), set()
        for row in rows:
            first = row["日期"].strip() if row.get("日期") else ""
            if first == "合计" or re.match("填表人|注", first) or not any(str(v).strip() for k, v in row.items() if k[0] != "_"):
                continue
            try:
                if row["_cells"] < 3:
                    raise Bad("cells")
                day = date(first)
                place = code("place", row.get("景区") or row.get("景区名称"), day)
                values = (told(whole(row["入园人次"], 200_000)), number(row["门票收入"], 2), whole(row["园内峰值"], 10**9))
                if (place, day) + values in seen:
                    continue
                seen.add((place, day) + values)
                if (place, day) in keys:
                    raise Bad("key")
                keys.add((place, day))
                if values[2] is not None and values[2] > values[0]:
                    raise Bad("peak")
                yield submitted, path.name, place, day, *values
            except Bad:
                pass


def footfall():
    for path, submitted in files("*小时客流*.csv"):
        _, rows = records(text_rows(path), [("设备编号",), ("时段",)])
        for row in rows:
            try:
                at = moment(row["时段"])
                ins = whole(row["进"], 100_000)
                whole(row["出"], 100_000)
                yield submitted, path.name, code("sensor", row["设备编号"], at.date()), at.date(), at.hour, ins
            except Bad:
                pass


PLATFORMS = {
    "MEITUAN": ("*订单明细*.csv", ",", "订单号 行号 支付时间 类目 数量 单价 金额 退款 用户".split()),
    "JDDJ": ("orders_*.csv", ";", "OrderNo Item PayTime Category Qty Price Amount Refund BuyerHash".split()),
}


def orders():
    for platform, (pattern, delimiter, names) in PLATFORMS.items():
        for path, submitted in files(pattern):
            keys = {}
            _, rows = records(text_rows(path, delimiter), [(name,) for name in names])
            for row in rows:
                order, line, at, category, quantity, price, amount, refund, buyer = (row.get(name) or "" for name in names)
                try:
                    at = moment(at)
                    category = code("commodity_class", category, at.date())
                    told(number(quantity, 8, ())), told(number(price, 2, ()))
                    amount = told(number(amount, 2, ()))
                    if (order, line) in keys:
                        continue
                    keys[order, line] = True
                    yield submitted, path.name, platform, order, line, at, category, amount, refund in ("是", "Y"), buyer
                except Bad:
                    pass


def sheets(pattern, prefix):
    for path, submitted in files(pattern):
        for sheet in openpyxl.load_workbook(path, data_only=True):
            if sheet.title.startswith(prefix) and sheet.sheet_state == "visible":
                yield path, submitted, [list(row) for row in sheet.iter_rows(values_only=True)]


def last_month(rows):
    """(January, last month) of the title 2024年1—8月, or that month alone."""
    for row in rows[:3]:
        for cell in row:
            found = re.search(r"(\d{4})年(?:(\d{1,2})[—–-])?(\d{1,2})月", str(cell or ""))
            if found:
                return int(found.group(1)), int(found.group(3))
    raise SystemExit("no period")


def month_end(year, month):
    return (dt.date(year + month // 12, month % 12 + 1, 1)) - dt.timedelta(days=1)


def official(pattern, prefix, lookups):
    for path, submitted, rows in sheets(pattern, prefix):
        year, month = last_month(rows)
        start = next(i for i, row in enumerate(rows) if row[0] == "指标") + 2
        for row in rows[start:]:
            if row[0] is None or str(row[0]).startswith("注"):
                continue
            try:
                end = month_end(year, month)
                codes = [code(name, row[0], end) for name in lookups]
                yield path, submitted, end, codes, [number(cell, 9) for cell in row[1:]]
            except Bad:
                pass


def times(value, factor):
    return None if value is None else value * factor


def retail():
    pattern = "*限额以上单位商品零售分类*.xlsx"
    for path, submitted, end, codes, cells in official(pattern, "表3", ("commodity_class", "channel")):
        month, month_growth, ytd, ytd_growth = cells
        yield (submitted, path.name, *codes, end, times(month, 10_000), times(month_growth, Decimal("0.01")), times(told(ytd), 10_000),
               times(ytd_growth, Decimal("0.01")))


def nev():
    for path, submitted, end, codes, cells in official("*新能源汽车零售*.xlsx", "表5", ("energy_type",)):
        month, ytd, growth, units, units_ytd = cells
        yield submitted, path.name, *codes, end, times(month, 10_000), times(ytd, 10_000), times(growth, Decimal("0.01")), units, units_ytd


def dealers():
    for path, submitted, rows in sheets("新能源汽车销售月报*.xlsx", ""):
        year, month = last_month(rows)
        end = month_end(year, month)
        firm = code("enterprise", rows[0][0].split("新能源汽车销售月报")[0], end)
        start = next(i for i, row in enumerate(rows) if row[0] == "能源类型") + 1
        for row in rows[start:]:
            if row[0] is None or re.match("合计|填表人|注", str(row[0])):
                continue
            try:
                kind = code("energy_type", row[0], end)
                units, units_base = whole(row[2], 10**9), whole(row[3], 10**9)
                amount, base = number(row[4], 9), number(row[5], 9)
                yield submitted, path.name, firm, kind, row[1], end, told(units), units_base, times(told(amount), 10_000), times(base, 10_000)
            except Bad:
                pass


def firms():
    """Named retailers: a month a row, in the unit that the title says."""
    for path, submitted, rows in sheets("线上零售月报*.xlsx", ""):
        unit = {"万元": 10_000, "元": 1}[next(found.group(1) for row in rows[:3] for cell in row if (found := re.search("单位：(.+)", str(cell or ""))))]
        start = next(i for i, row in enumerate(rows) if row[0] == "月份") + 1
        for row in rows[start:]:
            found = re.fullmatch(r"(\d{4})年(\d{1,2})月", str(row[0] or ""))
            if not found:
                continue
            end = month_end(int(found.group(1)), int(found.group(2)))
            try:
                firm = code("enterprise", rows[0][0].split("线上零售月报")[0], end)
                yield submitted, path.name, firm, end, times(told(number(row[1], 9)), unit), times(number(row[2], 9), unit)
            except Bad:
                pass


def notices():
    """The days off that each year's notice names, by holiday and year, and the weekends that it lets be worked."""
    named, worked = {}, set()
    for row in table("holidays.csv"):
        day = dt.date.fromisoformat(row["day"])
        if row["kind"] == "REST":
            named.setdefault((row["holiday"], int(row["year"])), []).append(day)
        else:
            worked.add(day)
    return named, worked


def new_years():
    return {int(row["year"]): dt.date.fromisoformat(row["day"]) for row in table("lunar_new_years.csv")}


def calendar():
    """Class of each day and the day of last year that it is compared with (GB holiday notices; lunar new year by its table)."""
    named, worked = notices()
    new_year = new_years()
    spans = {key: (min(days), max(days)) for key, days in named.items()}

    def span_of(day):
        for key, (first, last) in spans.items():
            if first <= day <= last:
                return key
        return None

    def kind(day):
        return "MAKEUP" if day in worked else "REST" if day.weekday() >= 5 or span_of(day) else "WORK"

    def near_new_year(day):
        return -20 <= (day - new_year[day.year]).days <= 19

    def partner(day):
        if near_new_year(day):
            return new_year[day.year - 1] + (day - new_year[day.year]), ""
        own = span_of(day)
        if own is None:
            for back in (364, 371, 357):
                other = day - dt.timedelta(days=back)
                if kind(other) == kind(day) and span_of(other) is None and not near_new_year(other):
                    return other, ""
            return None, "NO_PARTNER"
        same = spans.get((own[0], own[1] - 1))
        if same is None:
            if "国庆" in own[0] and dt.date(day.year, 10, 1) <= day <= dt.date(day.year, 10, 7):
                other = day.replace(year=day.year - 1)
                return (other, "") if kind(other) == "REST" else (None, "NO_PARTNER")
            return None, "NO_PARTNER"
        other = same[0] + (day - spans[own][0])
        return (other, "") if other <= same[1] else (None, "LENGTH_DIFFERS")

    day = dt.date(2021, 6, 1)
    while day < dt.date(2025, 1, 1):
        own = span_of(day)
        yield day, kind(day), own[0] if own else None, (day - spans[own][0]).days + 1 if own else None, *partner(day)
        day += dt.timedelta(days=1)


def free_days():
    """Which days are free, and the breaks of each notice with the free weekends that touch them."""
    named, worked = notices()
    off = {day for days in named.values() for day in days}

    def is_free(day):
        return day in off or day.weekday() >= 5 and day not in worked

    spans = {}
    for key, days in named.items():
        first, last = min(days), max(days)
        while is_free(first - dt.timedelta(days=1)):
            first -= dt.timedelta(days=1)
        while is_free(last + dt.timedelta(days=1)):
            last += dt.timedelta(days=1)
        spans[key] = (first, last)
    return is_free, spans


def breaks():
    """Each break with the one of last year that it is compared with."""
    _, spans = free_days()
    for (holiday, year), (first, last) in spans.items():
        base = spans.get(base_of(spans, holiday, year), (None, None))
        yield holiday, year, first, last, *base


def base_of(spans, holiday, year):
    if (holiday, year - 1) in spans:
        return holiday, year - 1
    return next((key for key in spans if key[1] == year - 1 and "国庆" in key[0] and "国庆" in holiday), None)


def break_days():
    """Each day of a break, the day of last year's break among the first n, and the day that stands at the same place."""
    is_free, spans = free_days()
    new_year = new_years()
    for (holiday, year), (first, last) in spans.items():
        base = base_of(spans, holiday, year)
        for k in range((last - first).days + 1):
            day = first + dt.timedelta(days=k)
            nth = same = None
            if base is not None and base[0] != holiday:
                other = day.replace(year=year - 1)
                if day.month == 10 and day.day <= 7 and is_free(other):
                    nth = same = other
            elif base is not None:
                other = spans[base][0] + dt.timedelta(days=k)
                nth = same = other if other <= spans[base][1] else None
                if holiday == "春节":
                    same = new_year[year - 1] + (day - new_year[year])
                    same = same if spans[base][0] <= same <= spans[base][1] else None
            yield holiday, year, day, nth, same


OUT.mkdir(parents=True, exist_ok=True)
write("visits", "submitted file place day visits revenue peak".split(), visits())
write("footfall", "submitted file sensor day hour count".split(), footfall())
write("orders", "submitted file platform order_id line_id paid_at category amount refund buyer".split(), orders())
write("retail", "submitted file commodity_class channel period_end month month_growth ytd ytd_growth".split(), retail())
write("nev", "submitted file energy_type period_end month ytd ytd_growth units units_ytd".split(), nev())
write("firms", "submitted file reporter period_end amount amount_base".split(), firms())
write("dealers", "submitted file reporter energy_type brand period_end units units_base amount amount_base".split(), dealers())
write("calendar", "day day_class holiday holiday_day_index partner_date partner_date_reason".split(), calendar())
write("breaks", "holiday year first last base_first base_last".split(), breaks())
write("break_days", "holiday year day nth same".split(), break_days())
write("places", "place district parent".split(), ((r["place"], r["district"], r["parent"]) for r in table("places.csv")))
write("sensors", "sensor place valid_from valid_to".split(),
      ((r["sensor"], r["place"], r["valid_from"] or "0001-01-01", r["valid_to"] or "9999-12-31") for r in table("sensors.csv")))
