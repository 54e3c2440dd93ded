import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createProcessTerminal } from "../src/process-terminal.ts";

interface Settings {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly env?: { readonly [variable: string]: string };
}

/** A process with streams of its own. */
function processWith({ isTTY = false, columns, env = {} }: Settings) {
  const streamOf = () => Object.assign(new PassThrough(), { isTTY, columns });
  const fake = Object.assign(new EventEmitter(), {
    stdin: streamOf(),
    stdout: streamOf(),
    stderr: streamOf(),
    env,
    exit: vi.fn(),
  });
  const terminal = createProcessTerminal(fake as unknown as NodeJS.Process);
  const said = () => String(fake.stdout.read() ?? "");
  return { fake, terminal, said };
}

afterEach(() => vi.restoreAllMocks());

describe("the terminal of a process", () => {
  it("in a pipe is plain: no moving line, no colours, nobody to ask, and a readable width", () => {
    const { terminal, said } = processWith({});
    expect(terminal).toMatchObject({ isInteractive: false, hasColors: false, canAsk: false, columns: 110 });
    terminal.rewrite("working");
    terminal.write("line");
    expect(said()).toBe("line\n");
  });

  it("where a person watches has a moving line that never wraps", () => {
    const { terminal, said } = processWith({ isTTY: true, columns: 20 });
    expect(terminal).toMatchObject({ isInteractive: true, hasColors: true, canAsk: true, columns: 20 });
    terminal.rewrite("a line that is far too long for this");
    expect(said()).toBe("\r\u001b[K\u001b[2ma line that is far…\u001b[22m");
  });

  it("NO_COLOR takes the colours away and leaves the moving line; FORCE_COLOR brings colours into a pipe", () => {
    const quiet = processWith({ isTTY: true, columns: 80, env: { NO_COLOR: "1", FORCE_COLOR: "1" } });
    expect(quiet.terminal).toMatchObject({ isInteractive: true, hasColors: false });
    quiet.terminal.rewrite("working");
    expect(quiet.said()).toBe("\r\u001b[Kworking");
    expect(processWith({ env: { FORCE_COLOR: "1" } }).terminal.hasColors).toBe(true);
    expect(processWith({ env: { FORCE_COLOR: "0" } }).terminal.hasColors).toBe(false);
    expect(processWith({ isTTY: true, env: { TERM: "dumb" } }).terminal.isInteractive).toBe(false);
  });

  it("asks for one line", async () => {
    const { fake, terminal } = processWith({ isTTY: true });
    const answer = terminal.ask("Who? ");
    fake.stdin.write("Ann\n");
    expect(await answer).toBe("Ann");
    const over = new AbortController();
    const unanswered = terminal.ask("Who? ", over.signal);
    over.abort(new Error("something else came due"));
    await expect(unanswered).rejects.toThrow("something else came due");
    expect(terminal.ended.aborted).toBe(false);
  });

  it("is ended by a signal, and by the end of the input at a question", async () => {
    for (const end of [
      ({ fake }: ReturnType<typeof processWith>) => fake.emit("SIGINT"),
      ({ fake }: ReturnType<typeof processWith>) => fake.emit("SIGTERM"),
      ({ fake }: ReturnType<typeof processWith>) => fake.stdin.end(),
    ]) {
      const given = processWith({ isTTY: true });
      const answer = given.terminal.ask("Who? ");
      end(given);
      await expect(answer).rejects.toThrow("The command was ended.");
      expect(given.terminal.ended.aborted).toBe(true);
    }
  });

  it("leaves quietly when the reader of a pipe has gone, and not when writing fails otherwise", () => {
    const { fake } = processWith({});
    fake.stdout.emit("error", Object.assign(new Error("gone"), { code: "EPIPE" }));
    expect(fake.exit).toHaveBeenCalledOnce();
    expect(() => fake.stdout.emit("error", Object.assign(new Error("full"), { code: "ENOSPC" }))).toThrow("full");
  });
});
