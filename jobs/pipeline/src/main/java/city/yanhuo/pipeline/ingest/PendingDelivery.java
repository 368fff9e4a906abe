package city.yanhuo.pipeline.ingest;

import city.yanhuo.contract.feed.Subject;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A delivery to be read, as it travels to the task that reads it.
 *
 * @param id its number in the ledger
 * @param feed name of the feed contract
 * @param subject the feed's subject
 * @param bytes path of the archived copy, on a file system that all tasks see
 * @param size number of bytes
 * @param path path below the landing folder
 * @param received the day it was received, else of first sight
 * @param arrivedAt what counts as its submission when the file tells none
 */
record PendingDelivery(
        long id,
        String feed,
        Subject subject,
        String bytes,
        long size,
        String path,
        LocalDate received,
        LocalDateTime arrivedAt)
        implements Serializable {}
