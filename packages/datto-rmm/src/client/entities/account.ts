import { readKey, readMaybe, readNumber, readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads an account. The descriptor's e-mail address is misspelt on the wire (`bilingEmail`), and stays so here. */
export const readAccount = readRecord({
  uid: readKey,
  id: readNumber,
  name: readText,
  currency: readText,
  descriptor: readMaybe(readRecord({ bilingEmail: readText, deviceLimit: readNumber, timeZone: readText })),
  devicesStatus: readMaybe(
    readRecord({
      numberOfDevices: readNumber,
      numberOfOnlineDevices: readNumber,
      numberOfOfflineDevices: readNumber,
      numberOfOnDemandDevices: readNumber,
      numberOfManagedDevices: readNumber,
    }),
  ),
});

/** The account of the managed service provider. */
export type Account = ReturnType<typeof readAccount>;
