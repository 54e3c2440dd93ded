/** An alert of the fake. Instants are milliseconds since 1970. */
export interface FakeAlert {
  readonly alertUid: string;
  readonly deviceUid: string;
  readonly priority: string;
  /** With `@class`, the kind. */
  readonly context: { readonly "@class": string; readonly [field: string]: unknown };
  readonly raisedAt: number;
  readonly createsTicket: boolean;
  ticketNumber: string | null;
  resolved: boolean;
  resolvedBy: string | null;
  resolvedOn: number | null;
  /** What was done about it besides a ticket. */
  readonly responses: { readonly at: number; readonly type: string }[];
}
