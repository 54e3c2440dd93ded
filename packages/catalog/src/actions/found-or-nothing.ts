import { NotFoundError } from "@msp/workflows/ports";

/** What a look by id found, or `undefined` where there is no such record. Every other failure stays one. */
export async function foundOrNothing<T>(look: Promise<T>): Promise<T | undefined> {
  try {
    return await look;
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}
