import { AuthenticationError, NotConnectedError, PermissionError } from "@msp/workflows/ports";
import * as z from "zod";

/**
 * What could not be looked at here: no such system is connected, its credentials are refused, or the account may not see it. Never the same as nothing
 * found, so ask a person.
 */
export const NotReadable = z.object({ outcome: z.literal("not readable"), reason: z.string() });
export type NotReadable = z.output<typeof NotReadable>;

/** Where asking again changes nothing before somebody has given access. */
const closed = [NotConnectedError, AuthenticationError, PermissionError];

/** What a look gave, or why nobody could look. Every other failure stays one. */
export async function readOrSayWhy<T>(look: Promise<T>): Promise<T | NotReadable> {
  try {
    return await look;
  } catch (error) {
    if (error instanceof Error && closed.some((kind) => error instanceof kind))
      return { outcome: "not readable", reason: error.message };
    throw error;
  }
}
