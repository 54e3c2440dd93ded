import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeContact } from "@msp/catalog";
import type { CommandContext } from "../../src/command-context.ts";
import { type HostedRun, type HostRunOptions, hostRun } from "../../src/host/host-run.ts";
import { openSession, type Session } from "../../src/host/open-session.ts";
import { sandboxInputs } from "../../src/sandbox/sandbox-input.ts";
import { createMemoryTerminal, type MemoryTerminalOptions } from "./memory-terminal.ts";
import { type CallOptions, msp, type Spoken } from "./msp.ts";

/** The sandbox, a folder of its own to write in, and a key to sign with. */
export interface SandboxBench {
  readonly context: CommandContext;
  readonly session: Session;
  file(name: string): string;
  msp(args: readonly string[], options?: CallOptions): Promise<Spoken>;
  /** Starts a removal in this process, to be looked at from the inside. */
  host(respondents: HostRunOptions["respondents"]): Promise<HostedRun>;
  /** What the hosted run has printed. */
  out(): string;
  close(): Promise<void>;
}

/** Opens the sandbox and a temporary folder. `onWrite` hears what a hosted run prints. */
export async function createSandboxBench(
  terminalOptions: Pick<MemoryTerminalOptions, "onWrite"> = {},
): Promise<SandboxBench> {
  const folder = await mkdtemp(join(tmpdir(), "msp-sandbox-"));
  const file = (name: string) => join(folder, name);
  const environment = { MSP_JOURNAL_KEY: "a key that is kept elsewhere" };
  const terminal = createMemoryTerminal(terminalOptions);
  const context: CommandContext = {
    terminal,
    environment,
    clock: { now: () => 0, sleep: () => Promise.reject(new Error("The sandbox has a clock of its own.")) },
    options: { json: false, config: undefined, module: [] },
    workflows: async () => [removeContact],
  };
  const session = await openSession(context, { sandbox: true });
  return {
    context,
    session,
    file,
    msp: (args, options = {}) => msp(args, { ...options, environment: { ...environment, ...options.environment } }),
    host: (respondents) =>
      hostRun(context, session, {
        workflow: removeContact,
        input: sandboxInputs[removeContact.id],
        by: { id: "terry.hale@example.com", name: "Terry Hale" },
        startKey: "hosted",
        journal: file("hosted.json"),
        respondents,
      }),
    out: () => terminal.out(),
    async close() {
      await session.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
