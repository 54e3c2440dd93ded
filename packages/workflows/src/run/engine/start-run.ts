import type { AnyWorkflow } from "../../define/define-workflow.ts";
import { missingFromTenant } from "../../define/missing-from-tenant.ts";
import { RunRefusedError } from "../../errors/run-refused-error.ts";
import type { Json } from "../../ports/json.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { RunLog } from "../journal/run-log.ts";
import { reasonOf } from "../reason-of.ts";
import { holdsRedaction, redactSecrets } from "../redact-secrets.ts";
import { toJsonValue } from "../to-json-value.ts";
import type { EngineOptions, StartOptions } from "./engine.ts";
import type { EngineRoom } from "./engine-room.ts";
import { requireSound } from "./require-sound.ts";
import { runIdOf } from "./run-id-of.ts";
import { tooLarge } from "./too-large.ts";

/** Starts a run, or finds the one its start key began; throws `RunRefusedError` when that one was begun with another input or company. */
export async function startRun(room: EngineRoom, workflow: AnyWorkflow, given: StartOptions<unknown>): Promise<string> {
  const { store, options } = room;
  const { startKey, by, requestedBy = [], company } = given;
  const indexed = room.workflows.require(workflow);
  requireSound(workflow);
  requireComplete(workflow, options);
  if (options.live && company === undefined) {
    throw new RunRefusedError(
      `"${workflow.id}" was not started: a live run needs its company, so that it can be held to the allow list. Pass company.`,
    );
  }
  const input = journaledInput(workflow, given.input, options);
  const tenant = options.tenant.id;
  const runId = runIdOf(tenant, workflow.id, startKey);
  if (!(await store.find(runId))) {
    const { id, version } = workflow;
    const { definition } = indexed;
    const { created } = await store.create(
      { runId, workflow: id, version, startKey },
      {
        kind: "started",
        path: "",
        workflow: id,
        version,
        definition,
        input,
        startKey,
        by,
        requestedBy: [...requestedBy],
        tenant,
        ...(company === undefined ? {} : { company }),
        epoch: store.epoch.number,
      },
      Math.max(options.clock.now(), store.epoch.restoredAt),
    );
    room.touch(runId);
    if (created) {
      const [first] = await store.entries(runId);
      if (first) room.tell(runId, first, new RunLog([first], () => Promise.resolve([])));
      return runId;
    }
  }
  await requireSameStart(room, runId, workflow, given);
  room.touch(runId);
  return runId;
}

/** An input as the journal keeps it. Throws `RunRefusedError` when it does not fit. */
function journaledInput(workflow: AnyWorkflow, input: unknown, options: EngineOptions): Json {
  const parsed = workflow.input.safeParse(input);
  if (!parsed.success)
    throw new RunRefusedError(`"${workflow.id}" was not started: its input does not fit.\n${reasonOf(parsed.error)}`);
  const value = toJsonValue(parsed.data);
  if (holdsRedaction(value)) {
    throw new RunRefusedError(
      `"${workflow.id}" was not started: its input holds "[secret]", the mark left where a secret was removed. Pass a secretRef instead.`,
    );
  }
  const problem = tooLarge(value, options);
  if (problem !== undefined)
    throw new RunRefusedError(`"${workflow.id}" was not started: its input does not fit, ${problem}`);
  return redactSecrets(workflow.input, value);
}

/** The same key twice is the same run, so it must mean the same: otherwise somebody would take one run for two. */
async function requireSameStart(
  { store, workflows, options }: EngineRoom,
  runId: string,
  workflow: AnyWorkflow,
  given: StartOptions<unknown>,
): Promise<void> {
  const [started] = await store.entries(runId);
  if (started?.kind !== "started") return;
  // The run keeps the version it began with, so its input is read as that version reads it.
  const meant = workflows.find(started.workflow, started.version)?.workflow ?? workflow;
  const isSameInput = canonicalJson(journaledInput(meant, given.input, options)) === canonicalJson(started.input);
  if (isSameInput && given.company === started.company) return;
  throw new RunRefusedError(
    `"${workflow.id}" was not started: the start key "${given.startKey}" belongs to run ${runId}, which was begun with another ${isSameInput ? "company" : "input"}. Give a start key of its own, or start with the same values to find that run.`,
  );
}

function requireComplete(workflow: AnyWorkflow, { adapters, tenant }: EngineOptions): void {
  const ports = workflow.uses.filter((port) => adapters[port] === undefined);
  const missing = [...ports.map((port) => `port:${port}`), ...missingFromTenant(workflow, tenant)];
  if (missing.length > 0)
    throw new RunRefusedError(
      `"${workflow.id}" was not started: ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing. Ports are passed as adapters; the rest belongs into the tenant file.`,
    );
}
