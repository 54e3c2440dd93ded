import { readNumber } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads the largest page. */
export const readPaginationLimit = readRecord({ max: readNumber });

/** The largest page the service sends; it says that alerts have another, which it does not name. */
export type PaginationLimit = ReturnType<typeof readPaginationLimit>;
