package city.yanhuo.scheduler.serve;

import city.yanhuo.contract.error.ErrorKind;
import city.yanhuo.contract.error.YanhuoException;
import city.yanhuo.ledger.Mail;
import city.yanhuo.ledger.MailKind;
import city.yanhuo.ledger.MailState;
import city.yanhuo.ledger.MailText;
import city.yanhuo.scheduler.dag.Operator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mail of an EmailOperator as it lies in the outbox. */
final class TaskMail {
    private TaskMail() {}

    /** One try of a task writes one mail, however often it is begun. */
    static Mail of(Assignment assignment, Operator.Email mail, Instant now) {
        if (!mail.files().isEmpty() || !mail.bcc().isEmpty()) {
            throw new YanhuoException(
                    ErrorKind.CONFIGURATION,
                    "Cannot write a mail: files and bcc are not sent by this scheduler, found "
                            + String.join(", ", mail.files().isEmpty() ? mail.bcc() : mail.files()));
        }
        List<String> addresses = new ArrayList<>(mail.to());
        addresses.addAll(mail.cc());
        MailText text = new MailText(mail.subject(), mail.htmlContent());
        return new Mail(
                0,
                MessageKeys.of(
                        "task",
                        assignment.dag().id(),
                        assignment.run().runId(),
                        assignment.task().id(),
                        Integer.toString(assignment.row().tryNumber())),
                "",
                "",
                Mail.ADDRESSES + String.join(",", addresses),
                MailKind.TASK,
                MailState.WAITING,
                text,
                text,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of());
    }
}
