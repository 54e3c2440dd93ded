import { writeSync } from "node:fs";
import type { FromChild } from "../from-child.ts";

/** Tells the parent something. The line has left when this returns, so a process that is killed right after it has said it. */
export function tell(message: FromChild): void {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      // A full pipe that does not block: the parent reads it soon.
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
  }
}
