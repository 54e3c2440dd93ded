import { readSecret, readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads a new pair of API keys. */
export const readKeyPair = readRecord({ userName: readText, apiAccessKey: readText, apiSecretKey: readSecret });

/** A new pair of API keys; the service tells it this once. The secret key prints as `[secret]`. */
export type KeyPair = ReturnType<typeof readKeyPair>;
