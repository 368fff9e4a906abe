/**
 * Proposes a feed contract for files that none takes yet. Guesses with the reader's own parsers, tells the evidence for each guess, and
 * marks what it cannot know.
 */
@NullMarked
package city.yanhuo.source.draft;

import org.jspecify.annotations.NullMarked;
