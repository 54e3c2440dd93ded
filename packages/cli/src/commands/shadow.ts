import { existsSync } from "node:fs";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { readConfig } from "../host/config.ts";
import { findWorkflow } from "../host/load-workflows.ts";
import { openSession } from "../host/open-session.ts";
import { loadTemplates } from "../serve/rules/load-templates.ts";
import { shadowRules } from "../shadow/shadow-rules.ts";
import { shadowWorkflow } from "../shadow/shadow-workflow.ts";
import { toShadowMarkdown } from "../shadow/to-shadow-markdown.ts";
import { UsageError } from "../usage-error.ts";

/** Options of `shadow`. */
export interface ShadowCommandOptions {
  readonly sandbox: boolean;
  readonly tenant: string | undefined;
  /** A day or an instant, ISO 8601. */
  readonly since: string;
  readonly until: string | undefined;
  readonly limit: string | undefined;
  readonly input: string | undefined;
  readonly category: string | undefined;
}

/** How many tickets of the past the sandbox has for this. */
const sandboxTickets = 5_000;

/** Plans a workflow over past tickets, read only, and reports what people did otherwise. */
export async function shadow(context: CommandContext, id: string, options: ShadowCommandOptions): Promise<ExitCode> {
  const { terminal } = context;
  const workflows = await context.workflows();
  const workflow = findWorkflow(workflows, id);
  const since = instantOf(options.since, "--since");
  const limit = countOf(options.limit);
  const session = await openSession(context, { ...options, sandboxTickets });
  try {
    const { tenant, adapters, clock } = session;
    const until =
      options.until === undefined ? new Date(clock.now()).toISOString() : instantOf(options.until, "--until");
    const { serve } = await readConfig(context.options.config, existsSync);
    const templates = await loadTemplates(context.options.module);
    const { input, category } = options;
    const rules = await shadowRules({
      workflow,
      workflows,
      templates,
      tenant,
      configured: serve.start,
      input,
      category,
    });
    const report = await shadowWorkflow({
      ...{ rules, adapters, tenant, clock, since, until, signal: terminal.ended },
      ...(limit === undefined ? {} : { limit }),
      onProgress: (done, all) => terminal.rewrite(`${done} of ${all} tickets`),
    });
    terminal.rewrite("");
    terminal.write(context.options.json ? JSON.stringify(report) : toShadowMarkdown(report));
    return report.failures.length > 0 ? exitCode.failed : exitCode.success;
  } finally {
    await session.close();
  }
}

function instantOf(text: string, option: string): string {
  const at = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at))
    throw new UsageError(
      `${option} is "${text}". Write a day or an instant, for example 2026-09-01 (which begins in UTC).`,
    );
  return new Date(at).toISOString();
}

function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageError(`--limit is "${text}". Write how many tickets at most, for example 100.`);
}
