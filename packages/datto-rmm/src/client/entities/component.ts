import { readFlag, readKey, readList, readNumber, readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads a component. */
export const readComponent = readRecord({
  uid: readKey,
  id: readNumber,
  name: readText,
  description: readText,
  categoryCode: readText,
  credentialsRequired: readFlag,
  variables: readList(
    readRecord({
      name: readText,
      defaultVal: readText,
      type: readText,
      /** True for what goes in, false for what comes out (reported). */
      direction: readFlag,
      description: readText,
      variablesIdx: readNumber,
    }),
  ),
});

/** A component of the account's library: a script that a job can run. It runs with all rights on the device. */
export type Component = ReturnType<typeof readComponent>;
