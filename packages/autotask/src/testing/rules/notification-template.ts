/**
 * What a notification says. Subject and body may print the ticket: `[Ticket: Number]`, `[Ticket: Title]`, `[Ticket: ID]`,
 * `[Ticket UDF: name]`, `[Company: ID]`, `[Company: Name]`, `[Contact: First Name]`, `[Contact: Last Name]`. Unknown variables stay as they are.
 */
export interface NotificationTemplate {
  readonly name: string;
  readonly subject: string;
  readonly body: string;
}
