# Part of scripts/bench: marts from the lake, beside DuckDB on the same Parquet files in the same JVM with as many threads, every
# figure compared; medians of the warm passes. YANHUO_BENCH_LINES makes it smaller; YANHUO_BENCH_SPILL=1 adds ten times the lines.
# shellcheck source=scripts/bench-spark.sh
source "$ROOT/scripts/bench-spark.sh"
bench=city.yanhuo.pipeline.build.BuildBench

# Sets OURS and DUCKDB, milliseconds, and MEGABYTES: build_bench HEAP NAME MART SCRIPT PASSES [ours], of $home/NAME with its contracts.
build_bench() {
  local heap=$1 name=$2 word
  shift 2
  read -r word OURS word DUCKDB word MEGABYTES < <(
    spark_java "$heap" "$bench" "$home/$name/home" "$home/$name/schemas" build "$1" "$ROOT/scripts/$2" "${@:3}"
  ) || exit 70
}

# take NAME: the files of $home/NAME/landing into a home beside it, which stays.
take() {
  [[ -d $home/$1/schemas ]] || cp -r -- "$ROOT/schemas" "$home/$1/schemas"
  spark_java 8g "$bench" "$home/$1/home" "$home/$1/schemas" ingest "$home/$1/landing" >"$home/out"
  rm -rf -- "$home/$1/landing" "$home/$1/home/archive"
}

# against_duckdb NAME MART SCRIPT WORDS: one row.
against_duckdb() {
  build_bench 8g "$1" "$2" "$3" $((runs + 1))
  ratio=$((OURS * 100 / DUCKDB))
  printf '%-40s ours %6s ms, DuckDB %6s ms: %s ×   bar 3.00 ×, goal 1.50 ×: %s\n' "$4" "$OURS" "$DUCKDB" \
    "$(hundredths $ratio)" "$(verdict $ratio 300 150)"
}

# A year has 12 months only when files cover them: each file holds 28 days, and begins a day after the one before.
files=$((lines < 1000000 ? 365 : 1095))
sensor_hours=$((lines * 84 / 100))
echo "Yanhuo $("$yanhuo" --version), Java $JAVA_FOUND, $(nproc) processors, $lines order lines, $sensor_hours sensor-hours, $runs warm passes"

make_orders "$home/orders" "$lines" "$files"
take orders
against_duckdb orders online_orders_monthly bench-orders.sql 'online_orders_monthly'

mkdir -p -- "$home/footfall"
cp -r -- "$ROOT/schemas" "$home/footfall/schemas"
spark_java 256m city.yanhuo.pipeline.build.BulkFootfall "$home/footfall" "$sensor_hours" >"$home/out"
mv -- "$home/footfall/sensors.csv" "$home/footfall/schemas/reference/sensors.csv"
take footfall
against_duckdb footfall night_footfall_nightly bench-footfall.sql 'night_footfall_nightly'
rm -rf -- "$home/footfall"

# A heap in which all of Java stays below 2 GB; what does not fit must go to disk.
build_bench 1400m orders online_orders_monthly bench-orders.sql 1 ours
printf '%-40s %6s MB   bar 2048 MB: %s\n' "resident, $lines lines" "$MEGABYTES" "$(verdict "$MEGABYTES" 2048 2048)"
rm -rf -- "$home/orders"
if [[ ${YANHUO_BENCH_SPILL:-} == 1 ]]; then
  make_orders "$home/many" $((lines * 10)) "$files"
  take many
  build_bench 1400m many online_orders_monthly bench-orders.sql 1 ours
  printf '%-40s %6s MB   bar 2048 MB: %s\n' "resident, $((lines * 10)) lines" "$MEGABYTES" "$(verdict "$MEGABYTES" 2048 2048)"
  rm -rf -- "$home/many"
fi

# All marts of the sample city from nothing, each time in a new Spark; the lake is put back before each.
export YANHUO_SPARK_WORKER=never
measure "$yanhuo" --home "$home/city" ingest --landing "$ROOT/sample-data/landing"
"$ROOT/scripts/share-classes" "$home/city" --wait
mv -- "$home/city" "$home/ingested"
times=()
for ((run = 0; run < runs; run++)); do
  rm -rf -- "$home/city"
  cp -a -- "$home/ingested" "$home/city"
  measure "$yanhuo" --home "$home/city" build
  times+=("$MILLISECONDS")
done
sorted=$(printf '%s\n' "${times[@]}" | sort -n)
mapfile -t times <<<"$sorted"
MEDIAN=${times[$((runs / 2))]}
printf '%-40s %6s ms   bar 15000 ms, goal 9000 ms: %s\n' 'all marts of the sample city, cold' "$MEDIAN" "$(verdict "$MEDIAN" 15000 9000)"

# Once more with every Spark job told, from the log of the step: a job too many is a wait for somebody.
rm -rf -- "$home/city" && cp -a -- "$home/ingested" "$home/city"
JDK_JAVA_OPTIONS=-Dyanhuo.spark-jobs=true measure "$yanhuo" --home "$home/city" build
grep -rh '^spark-job ' "$home/city/logs" | awk '
  { name = $9; sub(/:$/, "", name); jobs[name]++; ms[name] += $3; stages[name] += $5; tasks[name] += $7 }
  { all["jobs"]++; all["stages"] += $5; all["tasks"] += $7; all["ms"] += $3 }
  END {
    for (name in jobs) printf "  %-38s %4d jobs %5d stages %5d tasks %7d ms\n", name, jobs[name], stages[name], tasks[name], ms[name] | "sort"
    close("sort")
    printf "  %-38s %4d jobs %5d stages %5d tasks %7d ms\n", "together", all["jobs"], all["stages"], all["tasks"], all["ms"]
  }'
