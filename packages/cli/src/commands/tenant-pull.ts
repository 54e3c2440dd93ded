import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { pullTenant } from "@msp/autotask";
import { loadTenant } from "@msp/workflows";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openSession } from "../host/open-session.ts";
import { readJsonFile } from "../read-json-file.ts";

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
  const { terminal } = context;
  const current = existsSync(out) ? loadTenant(await readJsonFile(out, "The tenant file")) : undefined;
  const session = await openSession(context, { sandbox, withoutTenant: true });
  try {
    const wanted = [...new Set((await context.workflows()).flatMap((workflow) => workflow.needs))];
    const pulled = await pullTenant(session.autotask, wanted, { current, userName: session.autotaskUserName });
    const open = pulled.names.filter(({ state }) => state === "open");
    const text = `${JSON.stringify(pulled.content, null, 2)}\n`;
    if (!dryRun) await writeFile(out, text);
    if (context.options.json)
      terminal.write(
        JSON.stringify({ file: dryRun ? undefined : out, open, setup: pulled.setup, content: pulled.content }),
      );
    else {
      if (dryRun) terminal.write(text);
      const said = (line: string) => (dryRun ? terminal.error(line) : terminal.write(line));
      said(
        `${dryRun ? "Would write" : "Wrote"} ${out}: ${pulled.names.length - open.length} names bound, ${open.length + pulled.setup.length} open.`,
      );
      for (const { kind, id, problem, advice, nearest } of open)
        said(`☐ ${kind}:${id}: ${problem ?? "open"}${near(nearest)}${advice ? `\n    → ${advice}` : ""}`);
      for (const { place, problem, advice, nearest } of pulled.setup)
        said(`☐ ${place}: ${problem}${near(nearest)}\n    → ${advice}`);
    }
    return exitCode.success;
  } finally {
    await session.close();
  }
}

const near = (nearest: readonly string[] = []): string =>
  nearest.length === 0 ? "" : `; nearest: ${nearest.map((label) => `"${label}"`).join(", ")}`;
