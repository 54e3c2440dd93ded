import { readFlag, readList, readNumber, readText, readWord } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";
import { deviceFields } from "./device-fields.ts";

/** Reads a device of version 3. */
export const readDeviceV3 = readRecord({
  ...deviceFields,
  udfs: readList(
    readRecord({
      /** 1 to 300. */
      ordinal: readNumber,
      type: readWord<"STRING" | "BOOLEAN" | "NUMBER" | "DATE">(),
      label: readText,
      valueString: readText,
      valueBoolean: readFlag,
      valueNumber: readNumber,
      valueDate: readText,
      /** The value that is stored does not fit the field's type. */
      typeMisMatch: readFlag,
    }),
  ),
});

/** A device of version 3, whose user-defined fields have types. */
export type DeviceV3 = ReturnType<typeof readDeviceV3>;
