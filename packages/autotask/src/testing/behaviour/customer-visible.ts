/** The `publish` value of notes and attachments that the customer sees. */
export const customerVisible = 1;
