# Part of scripts/bench: the scheduler. Sets up a home with DAGs of its own, serves it, and reads every figure from the ledger.
# YANHUO_BENCH_MINUTES: for how many minutes 1,000 DAGs run each minute (default 2; the issue asks for 10).
minutes=${YANHUO_BENCH_MINUTES:-2}
type -P python3 >/dev/null || fail 5 "Cannot measure: python3 is needed to read the ledger, found none"
schemas=$home/schemas
mkdir -p -- "$schemas/dag"
cp -r -- "$ROOT/schemas/." "$schemas/"
rm -f -- "$schemas"/dag/*.yml
export YANHUO_HOME=$home/served
serve=("$yanhuo" --schemas "$schemas")

# dag NAME SCHEDULE: the head of a DAG, running from the beginning.
dag() {
  printf '%s:\n  schedule: %s\n  start_date: 2024-01-01\n  is_paused_upon_creation: false\n  max_active_tasks: 8\n  tasks:\n' "$1" "$2"
}

# task NAME [UPSTREAM]
task() {
  printf '    - {task_id: %s, operator: airflow.providers.standard.operators.bash.BashOperator, bash_command: "true"%s}\n' \
    "$1" "${2:+, dependencies: [$2]}"
}

# percentile N: of the numbers on standard input, in whole milliseconds.
percentile() {
  sort -n | awk -v n="$1" '{v[NR] = $1} END {if (NR == 0) {print -1} else {i = int(n / 100 * NR + 0.999999); print v[i < 1 ? 1 : i]}}'
}

# line WHAT VALUE UNIT BAR GOAL AIRFLOW
line() {
  printf '%-44s %8s %-3s bar %s, goal %s: %-6s Airflow: %s\n' "$1" "$2" "$3" "$4" "$5" "$(verdict "$2" "$4" "$5")" "$6"
}

begin_serving() {
  "${serve[@]}" serve >"$home/serve.log" 2>&1 </dev/null &
  server=$!
  local begun=${EPOCHREALTIME/./}
  until grep -q Serving -- "$home/serve.log"; do
    kill -0 "$server" 2>/dev/null || { cat -- "$home/serve.log" >&2 && fail 70 "Cannot measure: the scheduler ended"; }
    sleep 0.01
  done
  STARTED=$(((${EPOCHREALTIME/./} - begun) / 1000))
}

end_serving() {
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
}

# Waits until no run of the DAG is unfinished.
settle() {
  until ! "${serve[@]}" dags state "$1" --limit 1000 --format csv | grep -qE ',(queued|running),'; do sleep 0.3; done
}

resident() {
  awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$server/status"
}

{ dag wide none && for ((i = 0; i < 200; i++)); do task "t$i"; done; } >"$schemas/dag/wide.yml"
{ dag chain none && task t0 && for ((i = 1; i < 100; i++)); do task "t$i" "t$((i - 1))"; done; } >"$schemas/dag/chain.yml"

echo "Yanhuo $("$yanhuo" --version), Java $JAVA_FOUND, $(nproc) processors; Airflow 3.3.2, LocalExecutor, PostgreSQL, as measured before"
begin_serving && end_serving
times=()
for ((run = 0; run < runs; run++)); do
  begin_serving
  times+=("$STARTED")
  ((run + 1 < runs)) && end_serving
done
line 'start to healthy' "$(printf '%s\n' "${times[@]}" | percentile 50)" ms 2000 1000 '8300 ms'
sleep 5
line 'resident, idle' "$(resident)" MB 250 150 '2000 MB in 17 processes'

times=()
for ((run = 0; run < runs; run++)); do
  "${serve[@]}" dags trigger wide >/dev/null
  settle wide
done
"${serve[@]}" dags state wide --format csv | tr -d '\r' |
  awk -F, 'NR > 1 {print $4, $5}' | while read -r from to; do
  echo $((($(date -d "$to" +%s%N) - $(date -d "$from" +%s%N)) / 1000000))
done | percentile 50 >"$home/wide"
line '200 tasks of true, 8 at a time' "$(<"$home/wide")" ms 4000 2000 '36500 ms'

"${serve[@]}" dags trigger chain >/dev/null
settle chain
"${serve[@]}" tasks states chain --format csv | tr -d '\r' | awk -F, 'NR > 1 {print $4, $5}' | {
  last=
  while read -r from to; do
    from=$(date -d "$from" +%s%N)
    [[ -z $last ]] || echo $(((from - last) / 1000000))
    last=$(date -d "$to" +%s%N)
  done
} >"$home/gaps"
line 'task end to next task running, median' "$(percentile 50 <"$home/gaps")" ms 50 20 '900 ms'
line 'task end to next task running, p99' "$(percentile 99 <"$home/gaps")" ms 50 20 '920 ms (p95)'

# late DAGS run|task: milliseconds from due to the run or its task running, of the scheduled runs of the DAGs of a GLOB due after $since.
late() {
  python3 - "$YANHUO_HOME/ledger.db" "$2" "$1" "$since" <<'PYTHON'
import datetime, sqlite3, sys

def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))

rows = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True).execute(
    """SELECT r.run_after, CASE ? WHEN 'run' THEN r.start_date ELSE t.start_date END
       FROM dag_run r JOIN task_instance t ON t.run = r.id
       WHERE r.dag_id GLOB ? AND r.run_after > ? AND r.run_type = 'scheduled' AND t.start_date IS NOT NULL""", sys.argv[2:])
for due, began in rows:
    print(round((moment(began) - moment(due)).total_seconds() * 1000))
PYTHON
}

# with catchup, or a timedelta is due whenever it is looked at
{ dag tick '{__type__: datetime.timedelta, seconds: 1}' && task t; } |
  sed "s/start_date: .*/start_date: $(date -u "+%F %H:%M:%S")\n  catchup: true/" >"$schemas/dag/tick.yml"
sleep 3
since=$(date -u +%FT%H:%M:%SZ)
sleep 60
rm -f -- "$schemas/dag/tick.yml"
late tick task >"$home/late"
line 'due to task running, one DAG, median' "$(percentile 50 <"$home/late")" ms 100 30 '500 to 1000 ms'
line 'due to task running, one DAG, p99' "$(percentile 99 <"$home/late")" ms 100 30 '500 to 1000 ms'

for ((i = 0; i < 1000; i++)); do
  { dag "m$i" '"* * * * *"' && task t; } >"$schemas/dag/m$i.yml"
done
# the first run of a file comes when the file does: what counts begins with the next minute
sleep $((60 - 10#$(date +%S)))
since=$(date -u +%FT%H:%M:00Z)
sleep $((60 * minutes + 5))
late 'm*' run >"$home/late"
line "due to run begun, 1,000 DAGs a minute, p50" "$(percentile 50 <"$home/late")" ms 1000 200 '500 to 1000 ms (one DAG)'
line "due to run begun, 1,000 DAGs a minute, p99" "$(percentile 99 <"$home/late")" ms 1000 200 'not measured'
line "due to run begun, 1,000 DAGs a minute, max" "$(percentile 100 <"$home/late")" ms 1000 200 'not measured'
line 'resident after it' "$(resident)" MB 250 150 'not measured'
end_serving
