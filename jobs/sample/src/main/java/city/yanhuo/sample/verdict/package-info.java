/** The verdicts that must come out, judged here a second time from the true figures by the rules of DESIGN §7. */
@NullMarked
package city.yanhuo.sample.verdict;

import org.jspecify.annotations.NullMarked;
