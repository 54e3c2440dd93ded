import type { Person } from "@msp/workflows";
import type { CommandContext } from "../command-context.ts";
import type { OpenedDesk } from "../desk/open-run-desk.ts";
import { tellRun } from "../evidence/tell-run.ts";
import { operatorOf } from "../people/operator-of.ts";
import { roleHolders } from "../people/role-holders.ts";
import type { Narrator } from "./create-narrator.ts";

/** A narrator that has heard a run's journal, so that the run's places go by their titles. `operator` acts where a role has nobody else. */
export async function narrateRun(
  context: CommandContext,
  { desk, session }: Pick<OpenedDesk, "desk" | "session">,
  runId: string,
  operator: Person = operatorOf(context, undefined),
): Promise<Narrator> {
  const told = tellRun(await desk.journal(runId), await context.workflows(), {
    format: (at) => session.calendar.format(at),
    holders: roleHolders(session.tenant, operator),
  });
  return told.narrator;
}
