-- DuckDB's side of scripts/bench ingest: clean rows to Parquet, rejected rows with file, line and reason, reconciliation.
-- As its documentation advises: explicit types, no order kept, rejects stored, as many threads as we use.
SET threads = {threads};
SET memory_limit = '8GB';
SET preserve_insertion_order = false;
CREATE TABLE lines AS
SELECT *
FROM read_csv('{landing}/*/*.csv', header = true, delim = ',', quote = '"', filename = true, store_rejects = true,
  columns = {'order_id': 'VARCHAR', 'line_id': 'VARCHAR', 'paid_at': 'TIMESTAMP', 'category': 'VARCHAR', 'channel': 'VARCHAR',
    'quantity': 'DECIMAL(20,10)', 'price': 'DECIMAL(20,4)', 'amount': 'DECIMAL(20,4)', 'currency': 'VARCHAR', 'refund': 'VARCHAR',
    'shop': 'VARCHAR', 'buyer': 'VARCHAR'});
COPY (SELECT DISTINCT ON (order_id, line_id, filename) * FROM lines)
TO '{out}/good.parquet' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1);
COPY (SELECT s.file_path, e.line, e.column_name, e.error_type, e.error_message, e.csv_line
      FROM reject_errors e JOIN reject_scans s USING (scan_id, file_id))
TO '{out}/rejected.parquet' (FORMAT parquet, COMPRESSION zstd);
SELECT good, (SELECT count(*) FROM '{out}/rejected.parquet') AS rejected, (SELECT count(*) FROM lines) - good AS duplicate, cents
FROM (SELECT count(*) AS good, CAST(sum(amount) * 100 AS BIGINT) AS cents FROM '{out}/good.parquet');
