import { Refusal } from "../write/refusal.ts";

/** Parses a body; refuses what is no JSON with the words of the service's reader. */
export const readJson = (text: string): unknown => {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(`Unexpected character encountered while parsing value: ${text.trim().charAt(0)}`);
  }
};
