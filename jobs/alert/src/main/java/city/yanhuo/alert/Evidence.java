package city.yanhuo.alert;

import java.time.LocalDate;

/**
 * The file that a figure came with.
 *
 * @param supplier who sent it
 * @param document its name without the extension
 * @param submittedOn the day it was submitted
 */
record Evidence(String supplier, String document, LocalDate submittedOn) {}
