/** YAML as a tree that knows the line and column of every key and value, and typed reading that gathers all problems. */
@NullMarked
package city.yanhuo.contract.yaml;

import org.jspecify.annotations.NullMarked;
