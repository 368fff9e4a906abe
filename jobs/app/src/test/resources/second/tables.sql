-- What landing.py wrote, typed; {csv} is its folder.
CREATE TABLE visits AS FROM read_csv('{csv}/visits.csv', header = true, columns = {'submitted': 'TIMESTAMP', 'file': 'VARCHAR',
  'place': 'VARCHAR', 'day': 'DATE', 'visits': 'BIGINT', 'revenue': 'DECIMAL(20,2)', 'peak': 'BIGINT'});
CREATE TABLE footfall AS FROM read_csv('{csv}/footfall.csv', header = true, columns = {'submitted': 'TIMESTAMP', 'file': 'VARCHAR',
  'sensor': 'VARCHAR', 'day': 'DATE', 'hour': 'INT', 'count': 'BIGINT'});
CREATE TABLE orders AS FROM read_csv('{csv}/orders.csv', header = true, columns = {'submitted': 'TIMESTAMP', 'file': 'VARCHAR',
  'platform': 'VARCHAR', 'order_id': 'VARCHAR', 'line_id': 'VARCHAR', 'paid_at': 'TIMESTAMP', 'category': 'VARCHAR',
  'amount': 'DECIMAL(20,2)', 'refund': 'BOOLEAN', 'buyer': 'VARCHAR'});
CREATE TABLE retail AS FROM read_csv('{csv}/retail.csv', header = true, columns = {'submitted': 'TIMESTAMP', 'file': 'VARCHAR',
  'commodity_class': 'VARCHAR', 'channel': 'VARCHAR', 'period_end': 'DATE', 'month': 'DECIMAL(20,2)', 'month_growth': 'DECIMAL(20,10)',
  'ytd': 'DECIMAL(20,2)', 'ytd_growth': 'DECIMAL(20,10)'});
CREATE TABLE nev AS FROM read_csv('{csv}/nev.csv', header = true, columns = {'submitted': 'TIMESTAMP', 'file': 'VARCHAR',
  'energy_type': 'VARCHAR', 'period_end': 'DATE', 'month': 'DECIMAL(20,2)', 'ytd': 'DECIMAL(20,2)', 'ytd_growth': 'DECIMAL(20,10)',
  'units': 'BIGINT', 'units_ytd': 'BIGINT'});
CREATE TABLE dealers AS FROM read_csv('{csv}/dealers.csv', header = true, columns = {'submitted': 'TIMESTAMP', 'file': 'VARCHAR',
  'reporter': 'VARCHAR', 'energy_type': 'VARCHAR', 'brand': 'VARCHAR', 'period_end': 'DATE', 'units': 'BIGINT', 'units_base': 'BIGINT',
  'amount': 'DECIMAL(20,2)', 'amount_base': 'DECIMAL(20,2)'});
CREATE TABLE firms AS FROM read_csv('{csv}/firms.csv', header = true, columns = {'submitted': 'TIMESTAMP', 'file': 'VARCHAR',
  'reporter': 'VARCHAR', 'period_end': 'DATE', 'amount': 'DECIMAL(20,2)', 'amount_base': 'DECIMAL(20,2)'});
CREATE TABLE calendar AS FROM read_csv('{csv}/calendar.csv', header = true, columns = {'day': 'DATE', 'day_class': 'VARCHAR',
  'holiday': 'VARCHAR', 'holiday_day_index': 'INT', 'partner_date': 'DATE', 'partner_date_reason': 'VARCHAR'});
CREATE TABLE places AS FROM read_csv('{csv}/places.csv', header = true, all_varchar = true);
CREATE TABLE sensors AS FROM read_csv('{csv}/sensors.csv', header = true, columns = {'sensor': 'VARCHAR', 'place': 'VARCHAR',
  'valid_from': 'DATE', 'valid_to': 'DATE'});
CREATE TABLE breaks AS FROM read_csv('{csv}/breaks.csv', header = true, columns = {'holiday': 'VARCHAR', 'year': 'INT', 'first': 'DATE',
  'last': 'DATE', 'base_first': 'DATE', 'base_last': 'DATE'});
CREATE TABLE break_days AS FROM read_csv('{csv}/break_days.csv', header = true, columns = {'holiday': 'VARCHAR', 'year': 'INT',
  'day': 'DATE', 'nth': 'DATE', 'same': 'DATE'});
