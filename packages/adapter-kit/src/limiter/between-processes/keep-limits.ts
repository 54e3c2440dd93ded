import { createServer, type Server, type Socket } from "node:net";
import type { Limiter } from "../create-limiter.ts";
import { SlotTooLate } from "../slot-too-late.ts";
import type { FromMember } from "./from-member.ts";
import { hear } from "./hear.ts";
import { say } from "./say.ts";

/** The process that counts for all others on this machine. */
export interface Keeper {
  close(): void;
}

/** Listens on a port of the loopback address; `undefined` when another process does already. */
export function keepLimits(port: number, limiter: Limiter): Promise<Keeper | undefined> {
  const members = new Set<Socket>();
  const server: Server = createServer({ noDelay: true }, (socket) => {
    members.add(socket);
    socket.on("close", () => members.delete(socket));
    serveMember(socket, limiter);
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      // Counting for others is no reason to stay alive.
      server.unref();
      resolve({
        close() {
          server.close();
          for (const member of members) member.destroy();
        },
      });
    });
  });
}

function serveMember(socket: Socket, limiter: Limiter): void {
  socket.unref();
  say(socket, { kind: "keeping", form: 1 });
  const leaving = new Map<number, () => void>();
  const waiting = new Map<number, AbortController>();

  async function take({ id, key, lane, notAfter }: Extract<FromMember, { kind: "take" }>): Promise<void> {
    const gaveUp = new AbortController();
    waiting.set(id, gaveUp);
    try {
      await limiter.run(key, { lane, notAfter, signal: gaveUp.signal }, () => {
        waiting.delete(id);
        const left = new Promise<void>((leave) => leaving.set(id, leave));
        say(socket, { kind: "granted", id });
        return left;
      });
    } catch (error) {
      waiting.delete(id);
      if (error instanceof SlotTooLate) say(socket, { kind: "late", id, reason: error.message });
    }
  }

  hear<FromMember>(socket, (message) => {
    if (message.kind === "take") void take(message);
    else if (message.kind === "pause") limiter.pauseUntil(message.until);
    else if (message.kind === "give up") waiting.get(message.id)?.abort();
    else {
      leaving.get(message.id)?.();
      leaving.delete(message.id);
    }
  });
  socket.on("error", () => socket.destroy());
  // A process that died gives back what it held, and takes nothing any more.
  socket.on("close", () => {
    for (const gaveUp of waiting.values()) gaveUp.abort();
    for (const leave of leaving.values()) leave();
  });
}
