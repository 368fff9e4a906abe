package city.yanhuo.ledger;

/**
 * A mail in one language.
 *
 * @param subject one line
 * @param body plain text, lines ended by a line feed
 */
public record MailText(String subject, String body) {}
