import { type FieldReader, readNumber, readText } from "../answer/read-fields.ts";
import { readMembers, readRecord } from "../answer/read-record.ts";

/** How much one operation may be and was used. */
export interface OperationRate {
  readonly limit: number | null;
  readonly count: number | null;
}

const readOperationRate: FieldReader<OperationRate> = readRecord({ limit: readNumber, count: readNumber });

const readOperationRates: FieldReader<{ readonly [operation: string]: OperationRate }> = (value, path) =>
  value === null || value === undefined
    ? {}
    : Object.fromEntries(
        Object.entries(readMembers(value, path)).map(([name, rate]) => [
          name,
          readOperationRate(rate, `${path}.${name}`),
        ]),
      );

/** Reads the account's use of its limits. */
export const readRequestRate = readRecord({
  accountUid: readText,
  slidingTimeWindowSizeSeconds: readNumber,
  accountCount: readNumber,
  accountRateLimit: readNumber,
  accountCutOffRatio: readNumber,
  /** Missing on accounts that still count reads and writes together (reported). */
  accountWriteRateLimit: readNumber,
  accountWriteCount: readNumber,
  operationWriteStatus: readOperationRates,
});

/** How much of its limits the account has used, everybody's requests together. */
export type RequestRate = ReturnType<typeof readRequestRate>;
