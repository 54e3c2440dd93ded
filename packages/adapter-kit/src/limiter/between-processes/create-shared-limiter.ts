import { createLimiter, type Limiter, type LimiterSettings } from "../create-limiter.ts";
import { joinKeeper, KeeperGone, type Membership } from "./join-keeper.ts";
import { type Keeper, keepLimits } from "./keep-limits.ts";

/** Settings of a limiter that several processes of this machine share. */
export interface SharedLimiterSettings extends LimiterSettings {
  /** A free port of the loopback address that all of them name. Whoever comes first counts for the others. */
  readonly port: number;
  /** How long whoever holds the port may take to answer, in milliseconds of real time. @default 5_000 */
  readonly patienceMs?: number;
  /** Makes what counts when it is this process that counts; for limits that one set of `account` and `perKey` cannot say. @default `createLimiter` with these settings */
  readonly create?: () => Limiter;
}

/** A limiter whose count is kept by one of several processes. */
export interface SharedLimiter extends Limiter {
  /** Leaves; if this process counted, another takes over. */
  close(): void;
}

/** How long a successor lets nobody through, in milliseconds: what was under way when the count was lost ends meanwhile. */
const takeoverPauseMs = 5_000;
const pauseMs = 25;

/**
 * Keeps limits together with other processes of this machine that name the same port: the first one counts, the others ask it for every turn. When it
 * ends, even by a kill, another takes over; the requests of the last stretch of time are then forgotten, so a new count waits five seconds before its
 * first turn. A process that is killed gives back what it held.
 *
 * A turn is refused with an error that says so when another program uses the port.
 *
 * Nothing but names of endpoints travels, and only over the loopback address. The settings of the process that counts hold for all.
 *
 * @example
 * ```ts
 * import { createSharedLimiter, systemClock } from "@msp/adapter-kit";
 *
 * const limiter = createSharedLimiter({ clock: systemClock, port: 47_100, perKey: { inFlight: 3 } });
 * await limiter.run("Tickets", {}, () => fetch("https://api.example.com/Tickets"));
 * ```
 */
export function createSharedLimiter({
  port,
  patienceMs = 5_000,
  create,
  ...settings
}: SharedLimiterSettings): SharedLimiter {
  const { clock } = settings;
  let keeper: Keeper | undefined;
  let joined: Promise<Membership> | undefined;
  let hasBeenJoined = false;
  let isClosed = false;

  /** The keeper is reached over its own port as well, so that there is one way only. */
  async function join(): Promise<Membership> {
    const began = performance.now();
    while (performance.now() - began < patienceMs) {
      const found = await joinKeeper(port, patienceMs);
      if (found !== undefined) return found;
      const limiter = create?.() ?? createLimiter(settings);
      if (hasBeenJoined) limiter.pauseUntil(clock.now() + takeoverPauseMs);
      keeper = await keepLimits(port, limiter);
      // Somebody else was faster, or is about to answer.
      if (keeper === undefined) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    throw new Error(
      `Port ${port} of this machine is used by another program, so limits cannot be kept together there. Name a free port, the same one for all processes.`,
    );
  }

  async function joinAnew(): Promise<Membership> {
    try {
      const membership = await join();
      hasBeenJoined = true;
      return membership;
    } catch (error) {
      joined = undefined;
      throw error;
    }
  }

  async function current(): Promise<Membership> {
    if (isClosed) throw new Error("This limiter has been closed.");
    const before = await joined;
    if (before?.isOpen !== true) {
      joined = joined === undefined || (await joined) === before ? joinAnew() : joined;
    }
    return joined as Promise<Membership>;
  }

  return {
    async run(key, request, task) {
      for (;;) {
        const membership = await current();
        let leave: () => void;
        try {
          leave = await membership.take(key, request);
        } catch (error) {
          if (error instanceof KeeperGone && !isClosed) continue;
          throw error;
        }
        try {
          return await task();
        } finally {
          leave();
        }
      }
    },
    pauseUntil(instant) {
      void current().then(
        (membership) => membership.pauseUntil(instant),
        () => undefined,
      );
    },
    close() {
      isClosed = true;
      keeper?.close();
      void joined?.then((membership) => membership.close());
    },
  };
}
