/** DAG files: the strict subset of dag-factory's YAML, read to checked DAGs or refused with every mistake's place (airflow.md §3). */
@NullMarked
package city.yanhuo.scheduler.file;

import org.jspecify.annotations.NullMarked;
