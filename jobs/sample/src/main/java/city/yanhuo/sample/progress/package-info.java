/** The city's ledger of key works: the true milestones and pushes, the workbooks they arrive in, and the mart they must give. */
@NullMarked
package city.yanhuo.sample.progress;

import org.jspecify.annotations.NullMarked;
