import type { Json } from "../../ports/json.ts";
import { payloadBytes } from "../perform/payload-bytes.ts";
import { defaultMaxPayloadBytes } from "../perform/require-fit.ts";
import type { EngineOptions } from "./engine.ts";

/** Why a value from outside cannot be kept, in words, or `undefined` when it fits. */
export function tooLarge(
  value: Json,
  { maxPayloadBytes = defaultMaxPayloadBytes }: Pick<EngineOptions, "maxPayloadBytes">,
): string | undefined {
  const bytes = payloadBytes(value);
  if (bytes <= maxPayloadBytes) return undefined;
  return `it is ${bytes} bytes of JSON; the limit is ${maxPayloadBytes}. Give an address or an id instead of the whole thing.`;
}
