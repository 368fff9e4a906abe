/**
 * SQL expressions of contracts, checked to be in the subset that Spark and DuckDB read alike: listed functions and operators,
 * known columns, no subqueries. Nothing here executes them.
 */
@NullMarked
package city.yanhuo.contract.expression;

import org.jspecify.annotations.NullMarked;
