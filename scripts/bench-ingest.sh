# Part of scripts/bench: order lines from files to the lake, beside DuckDB in the same JVM with as many threads, both answers held
# against the generator's truth; medians of the warm passes, so that ratios count, not seconds. YANHUO_BENCH_LINES makes it smaller.
# shellcheck source=scripts/bench-spark.sh
source "$ROOT/scripts/bench-spark.sh"
source_classes=$ROOT/jobs/source/target/test-classes:$LIB/*

# Sets OURS and DUCKDB, milliseconds, and MEGABYTES: ingest_bench HEAP FOLDER PASSES [ours].
ingest_bench() {
  local heap=$1 word
  shift
  # shellcheck disable=SC2034
  read -r word OURS word DUCKDB word MEGABYTES < <(
    spark_java "$heap" city.yanhuo.pipeline.ingest.IngestBench "$1" "$ROOT/scripts/bench-ingest.sql" "${@:2}"
  ) || exit 70
}

echo "Yanhuo $("$yanhuo" --version), Java $JAVA_FOUND, $(nproc) processors, $lines order lines, $runs warm passes"
for files in 24 1095; do
  make_orders "$home/d$files" "$lines" "$files"
  ingest_bench 8g "$home/d$files" $((runs + 1))
  [[ $files == 24 ]] && many=$OURS
  ratio=$((OURS * 100 / DUCKDB))
  printf '%-34s ours %6s ms, DuckDB %6s ms: %s ×   bar 2.50 ×, goal 1.30 ×: %s\n' "$files files" "$OURS" "$DUCKDB" \
    "$(hundredths $ratio)" "$(verdict $ratio 250 130)"
done
make_orders "$home/d1" "$lines" 1
ingest_bench 8g "$home/d1" $((runs + 1)) ours
ratio=$((OURS * 100 / many))
printf '%-34s ours %6s ms, 24 files %4s ms: %s ×   bar 1.10 ×, goal 1.00 ×: %s\n' 'one file' "$OURS" "$many" \
  "$(hundredths $ratio)" "$(verdict $ratio 110 100)"
rm -rf -- "$home/d1" "$home/d1095"

ingest_bench 2g "$home/d24" 1 ours
small=$MEGABYTES
make_orders "$home/dmany" $((lines * 10)) 24
ingest_bench 2g "$home/dmany" 1 ours
ratio=$((MEGABYTES * 100 / small))
printf '%-34s %6s MB, ten times the lines %6s MB: %s ×   bar 1.15 ×, goal 1.00 ×: %s\n' 'resident, heap of 2 GB' "$small" \
  "$MEGABYTES" "$(hundredths $ratio)" "$(verdict $ratio 115 100)"
rm -rf -- "$home/dmany"

# workbook_bench HEAP WORDS…: sets MILLISECONDS and MEGABYTES.
workbook_bench() {
  local heap=$1
  shift
  read -r MILLISECONDS MEGABYTES < <("$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx"$heap" -Dyanhuo.root="$ROOT" -cp "$source_classes" \
    city.yanhuo.source.WorkbookBench "$@" 2>"$home/err") ||
    { tail -n 20 -- "$home/err" >&2 && fail 70 "Cannot measure: the run must succeed"; }
}

workbook_bench 1g make "$home/orders.xlsx" 500000
workbook_bench 128m ours "$home/orders.xlsx"
ours=$MILLISECONDS small=$MEGABYTES
workbook_bench 12g dom "$home/orders.xlsx"
ratio=$((MILLISECONDS * 100 / ours))
printf '%-34s ours %6s ms, POI DOM %6s ms: %s × as fast   bar 5.00 ×: %s\n' '.xlsx of 500,000 rows' "$ours" "$MILLISECONDS" \
  "$(hundredths $ratio)" "$( ((ratio >= 500)) && echo bar || echo MISSED)"
printf '%-34s ours %6s MB, POI DOM %6s MB   bar 300 MB: %s\n' 'resident' "$small" "$MEGABYTES" "$(verdict "$small" 300 300)"
