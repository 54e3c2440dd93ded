import { checkDrift, checkTenant, compareInventories, type InventoryChange, readInventory } from "@msp/autotask";
import type { CommandContext } from "../command-context.ts";
import { expectedChecklists } from "../definition/expected-checklists.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { listsFileOf, readListsFile } from "../host/lists-file.ts";
import { findWorkflow } from "../host/load-workflows.ts";
import { openSession } from "../host/open-session.ts";
import { findingLines } from "../text/finding-lines.ts";
import { wrapTextAfter } from "../text/wrap-text.ts";

/** Options of `tenant check`. */
export interface TenantCheckOptions {
  readonly sandbox: boolean;
  readonly tenant: string | undefined;
  /** The lists kept at the last pull. Default: beside the tenant file. */
  readonly lists: string | undefined;
  /** Whether the client's types are compared with the service's own field information as well. */
  readonly types: boolean;
}

/** Compares every name that workflows need with the service, before a run meets one that is missing, renamed or ambiguous. Reads only. */
export async function tenantCheck(
  context: CommandContext,
  id: string | undefined,
  options: TenantCheckOptions,
): Promise<ExitCode> {
  const { terminal } = context;
  const known = await context.workflows();
  const chosen = id === undefined ? known : [findWorkflow(known, id)];
  const session = await openSession(context, options);
  try {
    const { autotask, tenant, clock, autotaskUserName: userName } = session;
    const needs = [...new Set(chosen.flatMap((workflow) => workflow.needs))];
    const checklists = expectedChecklists(chosen, tenant);
    const all = await checkTenant(autotask, tenant, needs, { userName, checklists });
    const findings = all.filter(({ about }) => !about.startsWith("permission "));
    const file = options.lists ?? (session.tenantFile && listsFileOf(session.tenantFile));
    const kept = file === undefined ? undefined : await readListsFile(file);
    const changes = kept === undefined ? [] : compareInventories(kept, await readInventory(autotask, clock));
    const drift = options.types ? await checkDrift(autotask) : undefined;
    const wrong =
      findings.filter(({ verdict }) => verdict === "wrong").length +
      (drift?.findings.filter(({ harms }) => harms).length ?? 0);
    if (context.options.json) {
      terminal.write(JSON.stringify({ tenant: tenant.title, findings, since: kept?.readAt, changes, drift }));
    } else {
      terminal.write(`Tenant "${tenant.title}", for ${chosen.map((workflow) => workflow.id).join(", ")}`);
      for (const finding of findings) for (const line of findingLines(finding, terminal.columns)) terminal.write(line);
      for (const line of changeLines(kept?.readAt, changes, terminal.columns)) terminal.write(line);
      for (const { message, harms } of drift?.findings ?? [])
        for (const line of wrapTextAfter(harms ? "✖ " : "☐ ", message, terminal.columns)) terminal.write(line);
      for (const { entity, message } of drift?.unknown ?? [])
        for (const line of wrapTextAfter("☐ ", `${entity}: not known, ${message}`, terminal.columns))
          terminal.write(line);
      if (drift !== undefined) terminal.write(`Compared the fields of ${drift.compared} entities.`);
      terminal.write(
        wrong === 0 ? "Nothing is wrong." : `${wrong} ${wrong === 1 ? "thing is" : "things are"} wrong: see ✖ above.`,
      );
    }
    return wrong === 0 ? exitCode.success : exitCode.failed;
  } finally {
    await session.close();
  }
}

function changeLines(
  since: string | undefined,
  changes: readonly InventoryChange[],
  columns: number,
): readonly string[] {
  if (since === undefined) return [];
  if (changes.length === 0) return [`Nothing was renamed, removed or added in Autotask since ${since}.`];
  return [
    `In Autotask, since ${since}:`,
    ...changes.flatMap(({ kind, message }) => wrapTextAfter("  • ", `${kind}: ${message}`, columns)),
  ];
}
