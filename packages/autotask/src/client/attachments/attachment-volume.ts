import { type Clock, UnavailableError, UnknownOutcomeError } from "@msp/workflows/ports";
import type { WriteOptions } from "../write/write-options.ts";
import { attachmentLimits } from "./attachment-limits.ts";

const { mostBytes, windowMs } = attachmentLimits;

/** Keeps what is attached in five minutes below what the database takes, whatever it is attached to. */
export interface AttachmentVolume {
  /**
   * Runs `upload` once its bytes fit. Rejects with `UnavailableError`, and nothing is sent, when that would be after `notAfter`, and with the signal's
   * reason.
   */
  run<T>(
    bytes: number,
    operation: string,
    options: Pick<WriteOptions, "notAfter" | "signal">,
    upload: () => Promise<T>,
  ): Promise<T>;
}

interface Upload {
  readonly bytes: number;
  /** When it left; when it is over, that instant, because the service may have counted it only then. */
  at: number;
}

/** Counts for one database. What was refused or never left does not count; what may have been attached does. */
export function createAttachmentVolume(clock: Clock): AttachmentVolume {
  const counted = new Set<Upload>();

  /** The instant from which so many bytes fit. */
  function fitsAt(bytes: number, now: number): number {
    for (const upload of counted) if (upload.at <= now - windowMs) counted.delete(upload);
    const oldestFirst = [...counted].sort((left, right) => left.at - right.at);
    let room = mostBytes - oldestFirst.reduce((sum, upload) => sum + upload.bytes, 0);
    let at = now;
    for (const upload of oldestFirst) {
      if (room >= bytes) break;
      room += upload.bytes;
      at = upload.at + windowMs;
    }
    return at;
  }

  return {
    async run(bytes, operation, { notAfter = Number.POSITIVE_INFINITY, signal }, upload) {
      for (;;) {
        signal?.throwIfAborted();
        const now = clock.now();
        const at = fitsAt(bytes, now);
        if (at <= now) break;
        if (at > notAfter) throw tooFull(operation, at - now);
        await clock.sleep(at - now, signal);
      }
      const mine = { bytes, at: clock.now() };
      counted.add(mine);
      try {
        const result = await upload();
        mine.at = clock.now();
        return result;
      } catch (error) {
        if (error instanceof UnknownOutcomeError) mine.at = clock.now();
        else counted.delete(mine);
        throw error;
      }
    },
  };
}

function tooFull(operation: string, waitMs: number): UnavailableError {
  return new UnavailableError(
    `autotask: ${operation} was never sent: Autotask takes ${mostBytes} bytes of attachments in five minutes, and there is room for this one ` +
      `in ${Math.ceil(waitMs / 1_000)} s only. Start it again then.`,
    { system: "autotask", operation, retryAfterMs: waitMs },
  );
}
