import { readKey, readList, readNumber, readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads which Datto networks belong to a site. */
export const readNetworkMapping = readRecord({
  uid: readKey,
  id: readNumber,
  accountUid: readText,
  name: readText,
  description: readText,
  dattoNetworkingNetworkIds: readList(readNumber),
  portalUrl: readText,
});

/** Which Datto networks belong to a site. */
export type NetworkMapping = ReturnType<typeof readNetworkMapping>;
