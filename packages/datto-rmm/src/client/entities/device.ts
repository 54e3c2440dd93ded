import { readRecord } from "../answer/read-record.ts";
import { deviceFields } from "./device-fields.ts";
import { readUserDefinedFields } from "./user-defined-fields.ts";

/** Reads a device of version 2. */
export const readDevice = readRecord({ ...deviceFields, udf: readUserDefinedFields });

/** A device of version 2. It has no MAC address; those are in its audit and in its site's list of network interfaces. */
export type Device = ReturnType<typeof readDevice>;
