import { chmodSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { StorageError } from "@msp/workflows/run";
import { addressOf, requirePrivateFolder } from "./address-of.ts";
import { createDeskApp } from "./desk-app.ts";
import type { LocalDesk } from "./local-desk.ts";

/** A desk other processes of this user can reach. */
export interface ServedDesk {
  /** The socket's path, or the pipe's name. */
  readonly address: string;
  /** Takes nothing new, and resolves when everything that was asked for before has been answered. The desk stays open. */
  close(): Promise<void>;
}

/**
 * Offers a desk on the local socket of its state file, to this user alone. Only an owner may: what a killed owner left there is taken away.
 *
 * Throws `StorageError` when the socket's place is taken by something else or cannot be used.
 */
export async function serveDesk(desk: LocalDesk): Promise<ServedDesk> {
  const { path, privateFolder } = addressOf(desk.file);
  if (privateFolder !== undefined) {
    mkdirSync(privateFolder, { recursive: true, mode: 0o700 });
    requirePrivateFolder(privateFolder);
  }
  const isPipe = process.platform === "win32";
  if (!isPipe) removeStale(path);
  const server = createAdaptorServer({ fetch: createDeskApp(desk).fetch }) as Server;
  // A request may wait for a whole drive.
  server.requestTimeout = 0;
  await listen(server, path, isPipe);
  return {
    address: path,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      }),
  };
}

function removeStale(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isSocket())
    throw new StorageError(
      `"${path}" is in the way: the host listens there. Move it, or keep the state file under another name.`,
      "cannot open",
    );
  rmSync(path, { force: true });
}

function listen(server: Server, path: string, isPipe: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) =>
      reject(
        new StorageError(`The host cannot listen at "${path}": ${error.message}.`, "cannot open", { cause: error }),
      );
    server.once("error", fail);
    // The socket comes into being with the mask of the process; from its first moment on nobody else may reach it.
    const mask = isPipe ? undefined : process.umask(0o177);
    try {
      server.listen(path, () => {
        server.off("error", fail);
        resolve();
      });
      if (!isPipe) chmodSync(path, 0o600);
    } catch (error) {
      fail(error as Error);
    } finally {
      if (mask !== undefined) process.umask(mask);
    }
  });
}
