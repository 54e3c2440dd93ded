import type { Json } from "../../ports/json.ts";

/** Bytes of a value as UTF-8 JSON. */
export const payloadBytes = (value: Json): number => Buffer.byteLength(JSON.stringify(value), "utf8");
