/** What a home's {@code yanhuo.yml} and {@code contacts.yml} say. Secrets never stand there; they come from the environment. */
@NullMarked
package city.yanhuo.contract.config;

import org.jspecify.annotations.NullMarked;
