import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import {
  createSharedLimiter,
  type SharedLimiter,
  type SharedLimiterSettings,
  SlotTooLate,
  systemClock,
} from "@msp/adapter-kit";
import { afterEach, describe, expect, it } from "vitest";

const open: SharedLimiter[] = [];
afterEach(() => {
  for (const limiter of open.splice(0)) limiter.close();
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

function shared(port: number, settings: Partial<SharedLimiterSettings> = {}): SharedLimiter {
  const limiter = createSharedLimiter({ clock: systemClock, port, perKey: { inFlight: 2 }, ...settings });
  open.push(limiter);
  return limiter;
}

/** A task that is under way until it is told to end. */
function pending() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { ended, end };
}

describe("a limiter that processes share", () => {
  it("counts for all of them together", async () => {
    const port = await freePort();
    const limiters = [shared(port), shared(port), shared(port)];
    let most = 0;
    let under = 0;
    const done: number[] = [];
    const twoAtOnce = pending();
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        limiters[index % 3]?.run("Tickets", { lane: index % 2 === 0 ? "urgent" : "bulk" }, async () => {
          most = Math.max(most, ++under);
          if (under === 2) twoAtOnce.end();
          await twoAtOnce.ended;
          await new Promise(setImmediate);
          under -= 1;
          done.push(index);
        }),
      ),
    );
    expect(most).toBe(2);
    expect(done).toHaveLength(60);
  });

  it("hands on results, failures, lateness and the caller's own reason", async () => {
    const port = await freePort();
    const [one, two] = [shared(port), shared(port)];
    expect(await one.run("a", {}, async () => "answer")).toBe("answer");
    await expect(two.run("a", {}, () => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
    const holding = pending();
    const held = [1, 2].map(() => one.run("a", {}, () => holding.ended));
    await one.run("b", {}, async () => undefined);
    await expect(two.run("a", { notAfter: systemClock.now() - 1 }, async () => 1)).rejects.toBeInstanceOf(SlotTooLate);
    const gaveUp = new AbortController();
    const waiting = two.run("a", { signal: gaveUp.signal }, async () => 1);
    gaveUp.abort(new Error("no longer wanted"));
    await expect(waiting).rejects.toThrow("no longer wanted");
    holding.end();
    await Promise.all(held);
    expect(await two.run("a", {}, async () => "free again")).toBe("free again");
  });

  it("gives back what a process held that was killed", async () => {
    const port = await freePort();
    const limiter = shared(port, { perKey: { inFlight: 1 } });
    await limiter.run("a", {}, async () => undefined);
    const child = spawn(
      process.execPath,
      [
        "--conditions=@msp/source",
        "--import=tsx",
        fileURLToPath(new URL("../support/hold-a-slot.ts", import.meta.url)),
        String(port),
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const [line] = (await once(createInterface(child.stdout), "line")) as [string];
    expect(line).toBe("holding");
    let ran = false;
    const next = limiter.run("a", {}, async () => {
      ran = true;
    });
    await limiter.run("b", {}, async () => undefined);
    expect(ran).toBe(false);
    child.kill("SIGKILL");
    await next;
    expect(ran).toBe(true);
  });

  it("goes on under another process when the one that counted ends, after a pause", async () => {
    const port = await freePort();
    let now = 0;
    const slept: number[] = [];
    const clock = {
      now: () => now,
      sleep: async (milliseconds: number) => {
        slept.push(milliseconds);
        now += milliseconds;
      },
    };
    const first = shared(port, { clock });
    const holding = pending();
    const held = [1, 2].map(() => first.run("a", {}, () => holding.ended));
    await first.run("b", {}, async () => undefined);
    const second = shared(port, { clock });
    await second.run("b", {}, async () => undefined);
    const waiting = second.run("a", {}, async () => "served by the successor");
    await second.run("b", {}, async () => undefined);
    expect(slept).toEqual([]);
    first.close();
    expect(await waiting).toBe("served by the successor");
    expect(slept).toEqual([5_000]);
    holding.end();
    await Promise.all(held);
  });

  it.each([
    ["hangs up", (socket: Socket) => socket.destroy()],
    ["speaks of something else", (socket: Socket) => socket.write("220 mail.example.com ready\r\n")],
    ["says nothing", () => undefined],
  ])("says what is wrong where another program that %s uses the port", async (_what, answer) => {
    const sockets = new Set<Socket>();
    const other = createServer((socket) => {
      sockets.add(socket.on("error", () => undefined));
      answer(socket);
    });
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    await expect(shared(port, { patienceMs: 50 }).run("a", {}, async () => 1)).rejects.toThrow(
      `Port ${port} of this machine is used by another program`,
    );
    for (const socket of sockets) socket.destroy();
    other.close();
  });

  it("takes nothing any more once it is closed", async () => {
    const limiter = shared(await freePort());
    limiter.close();
    await expect(limiter.run("a", {}, async () => 1)).rejects.toThrow(/closed/);
  });
});
