import { addInternalNote, setTicketStatus } from "@msp/catalog/actions";
import { type AnyWorkflow, defineRole, defineWorkflow } from "@msp/workflows";
import { definitionHash } from "@msp/workflows/run";
import * as z from "zod";
import type { CommandContext } from "../../src/command-context.ts";
import { silentPeople } from "../../src/desk/desk-people.ts";
import type { LocalDesk } from "../../src/desk/local-desk.ts";
import { openLocalDesk } from "../../src/desk/open-local-desk.ts";
import { serveDesk } from "../../src/desk/serve-desk.ts";
import type { ExitCode } from "../../src/exit-code.ts";
import { explainFailure } from "../../src/explain-failure.ts";
import { roleHolders } from "../../src/people/role-holders.ts";
import { sandboxPeople } from "../../src/sandbox/sandbox-tenant.ts";
import { saveTicketByHand } from "./live-bench.ts";
import { createMemoryTerminal } from "./memory-terminal.ts";
import type { Spoken } from "./msp.ts";
import { createSandboxBench } from "./sandbox-bench.ts";

const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });
const admin = defineRole({ id: "admin", title: "Office admin", actor: "admin" });

/** Agrees on a way, tells somebody (one of two steps of one name), asks for approval, and writes. */
export const progressing = defineWorkflow({
  id: "progressing",
  title: "Take a ticket in hand",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Shows what evidence is made of.",
  input: z.object({ ticketId: z.string(), note: z.string() }),
  steps: (flow) =>
    flow
      .task("agreed", {
        title: "Agree on a way",
        role: technician,
        instructions: "Agree.",
        answer: z.object({ way: z.enum(["by phone", "by mail"]) }),
        remind: { after: "1 hour", every: "1 day", atMost: 2 },
      })
      .choose("how they are told", ({ agreed }) => agreed.way, {
        "by phone": (one) =>
          one.task("told", { title: "Call them", role: technician, instructions: "Call.", answer: z.object({}) }),
        "by mail": (one) =>
          one.task("told", { title: "Write to them", role: technician, instructions: "Write.", answer: z.object({}) }),
      })
      .approve("goAhead", { by: admin, ask: () => "Take it in hand?" }, (body) =>
        body.step("started", setTicketStatus("in-progress", "in progress"), ({ input }) => ({
          ticketId: input.ticketId,
        })),
      )
      .step("noted", addInternalNote, ({ input }) => ({
        ticketId: input.ticketId,
        title: "In hand",
        text: input.note,
      })),
  output: () => null,
});

/** A state file with runs in it, and the commands over it. */
export interface EvidenceBench {
  readonly state: string;
  file(name: string): string;
  /** Calls the whole command, as a shell would. */
  msp(args: readonly string[]): Promise<Spoken>;
  /** Begins a run; it waits for the first answer. */
  begin(startKey: string, note?: string): Promise<string>;
  /** Answers everything that is asked, until the run has ended. */
  finish(runId: string): Promise<void>;
  /** Answers what a run asks now. */
  answer(runId: string, value: unknown): Promise<void>;
  desk(): LocalDesk;
  /** Lets go of the state file. */
  release(): Promise<void>;
  /** Lets a host own the file and answer at its socket while something is done. */
  whileServed<T>(work: () => Promise<T>): Promise<T>;
  call(
    command: (context: CommandContext) => Promise<ExitCode>,
    options?: {
      readonly json?: boolean;
      readonly key?: string | undefined;
      readonly workflows?: readonly AnyWorkflow[];
    },
  ): Promise<{ readonly code: number; readonly out: string; readonly error: string }>;
  close(): Promise<void>;
}

const key = "a key that is kept elsewhere";

/** Opens a bench over the sandbox's Autotask. */
export async function createEvidenceBench(): Promise<EvidenceBench> {
  const sandbox = await createSandboxBench();
  const { session } = sandbox;
  const state = sandbox.file("runs.sqlite");
  if (!session.sandbox) throw new Error("Evidence is tested over the sandbox.");
  const ticketId = String(saveTicketByHand(session.sandbox));
  const open = (isServed: boolean) =>
    openLocalDesk({
      file: state,
      session,
      workflows: [progressing],
      people: silentPeople(roleHolders(session.tenant, sandboxPeople.office)),
      signingKey: key,
      isServed,
    });
  let desk: LocalDesk | undefined = await open(false);
  const owned = (): LocalDesk => {
    if (!desk) throw new Error("The state file was let go of.");
    return desk;
  };
  const go = async () => {
    await owned().resume({}, () => undefined);
    for (let tries = 0; tries < 20; tries += 1) {
      const wake = owned().nextWake();
      const isAsked = (await owned().requests()).length > 0;
      if (wake === undefined || isAsked) return;
      await session.clock.sleep(Math.max(0, wake - session.clock.now()));
      await owned().resume({}, () => undefined);
    }
  };
  const bench: EvidenceBench = {
    state,
    file: sandbox.file,
    msp: (args) => sandbox.msp(args),
    async begin(startKey, note = "Somebody looks after it.") {
      const runId = await owned().start({
        workflow: progressing.id,
        version: progressing.version,
        definition: definitionHash(progressing),
        input: { ticketId, note },
        startKey,
        by: sandboxPeople.technician,
        company: "174",
      });
      await go();
      return runId;
    },
    async answer(runId, value) {
      const request = (await owned().requests()).find((one) => one.runId === runId);
      if (!request) throw new Error("Nothing is asked.");
      const by = request.kind === "approval" ? sandboxPeople.office : sandboxPeople.technician;
      await owned().answer(request.token, {
        by,
        value: value ?? { decision: "approve", hash: request.plan?.hash },
        channel: "mail",
      });
      await go();
    },
    async finish(runId) {
      await bench.answer(runId, { way: "by mail" });
      await bench.answer(runId, {});
      await bench.answer(runId, undefined);
    },
    desk: owned,
    async release() {
      await desk?.close();
      desk = undefined;
    },
    async whileServed(work) {
      await desk?.close();
      desk = await open(true);
      const served = await serveDesk(desk);
      try {
        return await work();
      } finally {
        await served.close();
      }
    },
    async call(command, { json = false, key: given = key, workflows = [progressing], ...options } = {}) {
      const terminal = createMemoryTerminal();
      const environment = "key" in options || given === "" ? {} : { MSP_JOURNAL_KEY: given };
      const { clock } = session;
      try {
        const code = await command({
          terminal,
          environment,
          clock: { now: () => clock.now(), sleep: async () => undefined },
          options: { json, config: undefined, module: [] },
          workflows: async () => workflows,
        });
        return { code, out: terminal.out(), error: "" };
      } catch (error) {
        const { code, text } = explainFailure(error, terminal.ended);
        return { code, out: terminal.out(), error: text };
      }
    },
    async close() {
      await bench.release();
      await sandbox.close();
    },
  };
  return bench;
}
