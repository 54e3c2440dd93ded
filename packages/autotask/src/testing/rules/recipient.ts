/** Whom a notification goes to, by the part they play on the ticket when it is sent, or by address. */
export type Recipient =
  | "ticketContact"
  | "additionalContacts"
  | "primaryResource"
  | "secondaryResources"
  | "accountPrimaryContact"
  | { readonly address: string };
