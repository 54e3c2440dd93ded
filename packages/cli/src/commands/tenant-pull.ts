import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { type PulledTenant, pullTenant, readInventory, type TenantInventory } from "@msp/autotask";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { listsFileOf } from "../host/lists-file.ts";
import { openSession } from "../host/open-session.ts";
import { readTenantFile } from "../host/read-tenant-file.ts";
import { wrapTextAfter } from "../text/wrap-text.ts";

/** Options of `tenant pull`. */
export interface TenantPullOptions {
  readonly sandbox: boolean;
  readonly out: string;
  readonly dryRun: boolean;
}

/** Writes the tenant file from the service: what a file says already is kept, what has exactly one match is added, the rest is listed. */
export async function tenantPull(
  context: CommandContext,
  { sandbox, out, dryRun }: TenantPullOptions,
): Promise<ExitCode> {
  const { terminal, options } = context;
  const current = existsSync(out) ? await readTenantFile(out) : undefined;
  const session = await openSession(context, { sandbox, withoutTenant: true });
  try {
    const wanted = [...new Set((await context.workflows()).flatMap((workflow) => workflow.needs))];
    const pulled = await pullTenant(session.autotask, wanted, { current, userName: session.autotaskUserName });
    const inventory = await readInventory(session.autotask, session.clock);
    const lists = listsFileOf(out);
    const text = `${JSON.stringify(pulled.content, null, 2)}\n`;
    if (!dryRun) {
      await writeFile(out, text);
      await writeFile(lists, `${JSON.stringify(inventory, null, 2)}\n`);
    }
    const open = pulled.names.filter(({ state }) => state === "open");
    if (options.json)
      terminal.write(
        JSON.stringify({
          ...(dryRun ? {} : { file: out, lists }),
          open,
          setup: pulled.setup,
          content: pulled.content,
          inventory,
        }),
      );
    else {
      if (dryRun) terminal.write(text.trimEnd());
      // With --dry-run the file itself is what was asked for; everything about it goes elsewhere.
      for (const line of report({ ...pulled, inventory }, out, dryRun, terminal.columns))
        if (dryRun) terminal.error(line);
        else terminal.write(line);
    }
    return exitCode.success;
  } finally {
    await session.close();
  }
}

function report(
  { names, setup, inventory }: PulledTenant & { readonly inventory: TenantInventory },
  out: string,
  dryRun: boolean,
  columns: number,
): readonly string[] {
  const lists = Object.values(inventory.lists);
  const entries = lists.reduce((sum, list) => sum + list.length, 0);
  const open = names.filter(({ state }) => state === "open");
  const tasks = [
    ...open.map(({ kind, id, problem, advice, nearest }) => ({ about: `${kind}:${id}`, problem, advice, nearest })),
    ...setup.map(({ place, ...rest }) => ({ about: place, ...rest })),
  ];
  return [
    `${dryRun ? "Would write" : "Wrote"} ${out}: ${names.length - open.length} names bound, ${tasks.length} left for you to fill in.`,
    ...tasks.flatMap(({ about, problem = "open", advice, nearest = [] }) => [
      ...wrapTextAfter("☐ ", `${about}: ${problem}${near(nearest)}`, columns),
      ...(advice === undefined ? [] : wrapTextAfter("    → ", advice, columns)),
    ]),
    `${dryRun ? "Would write" : "Wrote"} ${listsFileOf(out)}: ${lists.length} lists with ${entries} entries, to see later what was renamed.`,
    ...(dryRun ? [] : [`Then look whether everything fits: msp doctor --tenant ${out}`]),
  ];
}

const near = (nearest: readonly string[]): string =>
  nearest.length === 0 ? "" : `; nearest: ${nearest.map((label) => `"${label}"`).join(", ")}`;
