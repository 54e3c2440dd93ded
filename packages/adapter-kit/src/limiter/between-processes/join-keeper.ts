import { connect } from "node:net";
import type { SlotRequest } from "../create-limiter.ts";
import { SlotTooLate } from "../slot-too-late.ts";
import type { FromKeeper } from "./from-keeper.ts";
import { hear } from "./hear.ts";
import { say } from "./say.ts";

/** The keeper is gone; whoever still waits has to ask its successor. */
export class KeeperGone extends Error {
  override readonly name = "KeeperGone";
}

/** A connection to the process that counts. */
export interface Membership {
  /** Resolves when it is this request's turn, with what to call when it has ended. Rejects with `SlotTooLate`, `KeeperGone` or the signal's reason. */
  take(key: string, request: SlotRequest): Promise<() => void>;
  pauseUntil(instant: number): void;
  readonly isOpen: boolean;
  close(): void;
}

/** Connects to the keeper; `undefined` when nobody listens who says within so many milliseconds of real time that it keeps limits. */
export function joinKeeper(port: number, greetingMs: number): Promise<Membership | undefined> {
  // Small messages in a row would otherwise wait for each other's acknowledgement.
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let lastId = 0;
  const waiting = new Map<number, { grant(): void; refuse(reason: unknown): void }>();
  let isOpen = true;

  // A member that waits keeps its process alive; one that does not, does not.
  const watch = () => (waiting.size > 0 ? socket.ref() : socket.unref());

  const settled = (id: number, settle: (waiter: { grant(): void; refuse(reason: unknown): void }) => void): void => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    watch();
    if (waiter !== undefined) settle(waiter);
  };

  const membership: Membership = {
    get isOpen() {
      return isOpen;
    },
    take: (key, { lane, notAfter, signal }) =>
      new Promise((resolve, reject) => {
        if (!isOpen) return reject(new KeeperGone());
        if (signal?.aborted) return reject(signal.reason);
        const id = ++lastId;
        const giveUp = () => {
          say(socket, { kind: "give up", id });
          settled(id, ({ refuse }) => refuse(signal?.reason));
        };
        signal?.addEventListener("abort", giveUp, { once: true });
        const done = () => signal?.removeEventListener("abort", giveUp);
        waiting.set(id, {
          grant: () => {
            done();
            resolve(() => say(socket, { kind: "leave", id }));
          },
          refuse: (reason) => {
            done();
            reject(reason);
          },
        });
        watch();
        say(socket, {
          kind: "take",
          id,
          key,
          ...(lane === undefined ? {} : { lane }),
          ...(notAfter === undefined || !Number.isFinite(notAfter) ? {} : { notAfter }),
        });
      }),
    pauseUntil: (until) => say(socket, { kind: "pause", until }),
    close: () => socket.destroy(),
  };

  return new Promise((resolve) => {
    // Another program on the port says nothing, or something else.
    socket.setTimeout(greetingMs, () => socket.destroy());
    hear<FromKeeper>(socket, (message) => {
      if (message.kind === "keeping") {
        socket.setTimeout(0);
        watch();
        resolve(membership);
      } else if (message.kind === "late") settled(message.id, ({ refuse }) => refuse(new SlotTooLate(message.reason)));
      else if (waiting.has(message.id)) settled(message.id, ({ grant }) => grant());
      // Granted after it gave up: the place goes back at once.
      else say(socket, { kind: "leave", id: message.id });
    });
    socket.on("error", () => socket.destroy());
    socket.once("close", () => {
      isOpen = false;
      for (const id of [...waiting.keys()]) settled(id, ({ refuse }) => refuse(new KeeperGone()));
      resolve(undefined);
    });
  });
}
