/** What one write set off. Instants are ISO 8601. */
export interface CanaryRow {
  readonly operation: string;
  readonly title: string;
  readonly at: string;
  readonly outcome: "written" | "refused" | "unknown";
  /** Why it was refused, or why it is not known. */
  readonly reason?: string;
  /** Mails the service recorded until the next write, or that this account may not see them. */
  readonly mails:
    | readonly { readonly template: string; readonly recipient: string; readonly sentAt: string }[]
    | "cannot be seen: no permission";
  /** Whether the ticket's stamp of mails to the customer moved: proof of some mail, not of which. */
  readonly customerWasMailed: boolean;
  /** How long was looked, in milliseconds. */
  readonly lookedForMs: number;
  readonly leaves?: string;
}
