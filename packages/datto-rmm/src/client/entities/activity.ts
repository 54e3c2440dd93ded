import {
  type FieldReader,
  readFlag,
  readInstant,
  readMaybe,
  readNumber,
  readText,
  readWord,
} from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** An activity's details by their dotted names, for example `job.uid`. */
export type ActivityDetails = { readonly [name: string]: unknown };

/** On the wire the details are JSON inside a text; what cannot be read counts as none. */
const readDetails: FieldReader<ActivityDetails> = (value) => {
  const content = typeof value === "string" ? parsed(value) : value;
  return typeof content === "object" && content !== null && !Array.isArray(content) ? (content as ActivityDetails) : {};
};

/** Reads an entry of the activity log. */
export const readActivity = readRecord({
  id: readText,
  entity: readWord<"DEVICE" | "USER">(),
  category: readText,
  action: readText,
  date: readInstant,
  site: readMaybe(readRecord({ id: readNumber, name: readText })),
  deviceId: readNumber,
  hostname: readText,
  user: readMaybe(readRecord({ id: readNumber, userName: readText, firstName: readText, lastName: readText })),
  details: readDetails,
  hasStdOut: readFlag,
  hasStdErr: readFlag,
});

/** An entry of the activity log. */
export type Activity = ReturnType<typeof readActivity>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
