import { readFlag, readInstant, readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads a user. */
export const readUser = readRecord({
  username: readText,
  firstName: readText,
  lastName: readText,
  email: readText,
  telephone: readText,
  status: readText,
  created: readInstant,
  lastAccess: readInstant,
  disabled: readFlag,
});

/** A user of the account. */
export type User = ReturnType<typeof readUser>;
