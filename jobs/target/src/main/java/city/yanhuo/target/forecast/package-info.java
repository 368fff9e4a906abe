/**
 * What a year comes to, seen from one of its months (domain.md §8): projection, scenarios, and how well such projections did before.
 * Values and functions without a clock; floating point is at home here and nowhere else, results are decimals. A forecast never
 * decides a verdict.
 */
@NullMarked
package city.yanhuo.target.forecast;

import org.jspecify.annotations.NullMarked;
