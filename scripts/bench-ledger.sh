# Part of scripts/bench: what the schedule's commands cost in a ledger with a million task instances, as the difference to the same
# command in a ledger with none. Fills SQLite by Python's own sqlite3.
type -P python3 >/dev/null || fail 5 "Cannot measure: python3 is needed to fill the ledger, found none"
schemas=$home/schemas
mkdir -p -- "$schemas/dag"
cp -r -- "$ROOT/schemas/." "$schemas/"
rm -f -- "$schemas"/dag/*.yml
{
  printf 'wide:\n  schedule: "@daily"\n  start_date: 2010-01-01\n  catchup: false\n  tasks:\n'
  for ((i = 0; i < 200; i++)); do
    printf '    - {task_id: t%s, operator: airflow.providers.standard.operators.bash.BashOperator, bash_command: "true"}\n' "$i"
  done
} >"$schemas/dag/wide.yml"
for ledger in none million; do
  "$yanhuo" --home "$home/$ledger" --schemas "$schemas" dags list >/dev/null
  "$yanhuo" --home "$home/$ledger" --schemas "$schemas" dags trigger wide --run-id newest >/dev/null
done
python3 - "$home/million/ledger.db" <<'PYTHON'
import datetime, sqlite3, sys

db = sqlite3.connect(sys.argv[1])
day = datetime.datetime(2010, 1, 1)
runs, tasks = [], []
for n in range(5000):
    start, end = (day + datetime.timedelta(days=n + k) for k in (0, 1))
    at = [t.strftime("%Y-%m-%dT%H:%M:%S.000000Z") for t in (start, end)]
    runs.append((10 + n, "wide", "scheduled__" + end.strftime("%Y-%m-%dT00:00:00+00:00"), "scheduled", at[0], at[0], at[1], at[1],
                 "success", at[1], at[1], at[1], "{}", "timetable", 0, "", 0))
    tasks += [(10 + n, f"t{k}", "success", 1, 0, "default_pool", 1, 1, at[1], at[1], "") for k in range(200)]
db.executemany("""INSERT INTO dag_run (id, dag_id, run_id, run_type, logical_date, interval_start, interval_end, run_after, state,
    queued_at, start_date, end_date, conf, triggered_by, clear_number, version, sort_ordinal)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", runs)
db.executemany("""INSERT INTO task_instance (run, task_id, state, try_number, max_tries, pool, pool_slots, priority_weight, start_date,
    end_date, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", tasks)
db.execute("ANALYZE")
db.commit()
PYTHON

echo "Yanhuo $("$yanhuo" --version), Java $JAVA_FOUND, $(nproc) processors; 1,000,000 task instances against 200, median of $runs"
while IFS= read -r words; do
  read -ra command <<<"$words"
  for ledger in none million; do
    median "$yanhuo" --home "$home/$ledger" --schemas "$schemas" "${command[@]}"
    [[ $ledger == none ]] && small=$MEDIAN
  done
  more=$((MEDIAN > small ? MEDIAN - small : 0))
  printf '%-52s %6s ms more than %5s ms   bar 100, goal 20: %s\n' "$words" "$more" "$small" "$(verdict "$more" 100 20)"
done <<'COMMANDS'
dags list
dags next wide -n 5
dags state wide --limit 20
dags state wide newest
tasks states wide
tasks clear wide newest --only-failed
pools list
backfill create --dag-id wide --from-date 2024-01-01 --to-date 2024-01-10 --dry-run
dags pause wide
dags unpause wide
dags trigger wide
COMMANDS
