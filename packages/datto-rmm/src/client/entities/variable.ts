import { type FieldReader, readFlag, readNumber, readSecret, readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

const readPlain = readRecord({ id: readNumber, name: readText, value: readText, masked: readFlag });
const readMasked = readRecord({ id: readNumber, name: readText, value: readSecret, masked: readFlag });

/** A variable of the account or of a site. The value of a masked one prints as `[secret]`; whether the service returns it at all is unconfirmed. */
export type Variable = ReturnType<typeof readPlain> | ReturnType<typeof readMasked>;

/** Reads a variable. What is not known to be shown is taken for masked. */
export const readVariable: FieldReader<Variable> = (value, path) =>
  readPlain(value, path).masked === false ? readPlain(value, path) : readMasked(value, path);
