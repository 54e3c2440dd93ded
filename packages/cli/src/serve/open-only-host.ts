import type { Clock } from "@msp/workflows/ports";
import { StorageError } from "@msp/workflows/run";
import { addressOf } from "../desk/address-of.ts";
import { NobodyListens } from "../desk/ask-owner.ts";
import { openRemoteDesk } from "../desk/remote-desk.ts";
import type { DeskOwner } from "../desk/run-desk.ts";
import type { Host } from "./create-host.ts";
import type { HostOptions } from "./host-options.ts";
import { openHost } from "./open-host.ts";

/** How often, and after how many milliseconds each, a file that somebody owns is tried again: other commands own it for a moment only. */
const moreTries = 10;
const pauseMs = 200;

/**
 * Opens a host as `openHost` does, but waits for commands that own the file for a moment.
 *
 * Throws `StorageError`, with the trouble `owned` and a sentence that says by whom, where a host is running already.
 */
export async function openOnlyHost(options: HostOptions, clock: Clock): Promise<Host> {
  for (let tries = moreTries; ; tries -= 1) {
    try {
      return await openHost(options);
    } catch (error) {
      if (!StorageError.is(error) || error.trouble !== "owned") throw error;
      const owner = await ownerOf(options.file);
      if (owner) throw hostRuns(options.file, owner, error);
      if (tries === 0) throw error;
    }
    await clock.sleep(pauseMs);
  }
}

async function ownerOf(file: string): Promise<DeskOwner | undefined> {
  try {
    const desk = await openRemoteDesk(addressOf(file).path);
    try {
      return await desk.owner();
    } finally {
      await desk.close();
    }
  } catch (error) {
    if (error instanceof NobodyListens) return undefined;
    throw error;
  }
}

const hostRuns = (file: string, owner: DeskOwner, cause: StorageError) =>
  new StorageError(
    `A host is running for "${file}" already: process ${owner.process}, for tenant "${owner.tenant.title}". One file has one host, and the other commands reach it as it is. End it before you start another.`,
    "owned",
    { cause },
  );
