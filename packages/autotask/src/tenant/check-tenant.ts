import type { Need, Tenant } from "@msp/workflows";
import { PermissionError } from "@msp/workflows/ports";
import type { AutotaskClient } from "../client/autotask-client.ts";
import { describeWorkflowRule } from "./describe-workflow-rule.ts";
import { type ExpectedChecklist, examineChecklist } from "./examine-checklist.ts";
import { examineDoubles } from "./examine-doubles.ts";
import { examineNames } from "./examine-names.ts";
import { examineSetup } from "./examine-setup.ts";
import type { NameFinding } from "./name-finding.ts";
import { neededPermissions } from "./needed-permissions.ts";
import { readTenantLists } from "./tenant-lists.ts";

/** One thing that was looked at. */
export interface TenantFinding {
  /** For example `status:complete`, `permission Tickets` or `policies.autotask.notes.internal`. */
  readonly about: string;
  /** `wrong` keeps a workflow from working; `by hand` is what no program can see, so a person has to. */
  readonly verdict: "fine" | "wrong" | "by hand";
  readonly what: string;
  /** What to do about it. */
  readonly advice?: string;
}

/** What else is known. */
export interface CheckTenantOptions {
  /** The API user's name, to tell which resource it is. */
  readonly userName?: string | undefined;
  /** The checklists whose items workflows look for, by the titles this tenant uses. @default none */
  readonly checklists?: readonly ExpectedChecklist[] | undefined;
}

/**
 * Compares a tenant file with Autotask: every name that workflows need, the permissions of the API user, and what has to be set up in Autotask's own
 * window. Reads only.
 *
 * Rejects with a `SystemError` when Autotask cannot be read at all.
 *
 * @example
 * ```ts
 * import { checkTenant, createAutotaskClient } from "@msp/autotask";
 * import { loadTenant } from "@msp/workflows";
 *
 * declare const tenantFile: unknown;
 * const findings = await checkTenant(createAutotaskClient(), loadTenant(tenantFile), ["status:complete"]);
 * for (const { about, what, advice } of findings.filter(({ verdict }) => verdict === "wrong")) console.log(about, what, advice);
 * ```
 */
export async function checkTenant(
  client: AutotaskClient,
  tenant: Tenant<never>,
  wanted: readonly Need[],
  { userName, checklists = [] }: CheckTenantOptions = {},
): Promise<readonly TenantFinding[]> {
  const permissions = await checkPermissions(client);
  const lists = await readTenantLists(client);
  const examined = examineNames(wanted, tenant.bindings, lists);
  const names = examined.map((finding) => toFinding(finding, tenant));
  const doubles = examineDoubles(examined).map((double): TenantFinding => ({ ...double, verdict: "wrong" }));
  const setup = await examineSetup(client, tenant, lists, userName);
  const open = setup.open.map(({ place, problem, advice, nearest }): TenantFinding => {
    return { about: place, verdict: "wrong", what: withNearest(problem, nearest), advice };
  });
  const rules = Object.entries(tenant.bindings.notification ?? {}).flatMap(([id, binding]): TenantFinding[] => {
    const what = describeWorkflowRule(binding);
    return what === undefined ? [] : [{ about: `notification:${id}`, verdict: "by hand", what }];
  });
  const items = checklists.flatMap((checklist) => examineChecklist(checklist, tenant, lists.names.checklist));
  return [...permissions, ...names, ...doubles, ...items, ...open, ...(await checkHistory(client, tenant)), ...rules];
}

function toFinding(
  { kind, id, state, binding, renamedTo, problem = "", advice, nearest }: NameFinding,
  tenant: Tenant<never>,
): TenantFinding {
  const about = `${kind}:${id}`;
  if (state === "open")
    return { about, verdict: "wrong", what: withNearest(problem, nearest), ...(advice && { advice }) };
  const number = binding?.externalId === undefined ? "" : ` (${binding.externalId})`;
  const what = `"${binding?.label ?? id}"${number}`;
  if (renamedTo !== undefined) {
    const now = `the tenant file says ${what}, and Autotask calls that "${renamedTo}" now`;
    const compare = `Look whether it still means the same, then correct the label or add "${renamedTo}" to its aliases; otherwise correct "externalId".`;
    return { about, verdict: "wrong", what: now, advice: compare };
  }
  if (tenant.bindings[kind]?.[id] !== undefined) return { about, verdict: "fine", what };
  return {
    about,
    verdict: "wrong",
    what: `it is not in the tenant file; Autotask has ${what}`,
    advice: "Run `msp tenant pull` to add it.",
  };
}

async function checkPermissions(client: AutotaskClient): Promise<readonly TenantFinding[]> {
  const findings: TenantFinding[] = [];
  for (const { entity, access, purpose } of neededPermissions) {
    const { name } = client[entity].definition;
    const information = await client[entity].information().catch((error: unknown) => {
      if (error instanceof PermissionError) return undefined;
      throw error;
    });
    const granted = {
      query: information?.userAccessForQuery ?? "None",
      create: information?.userAccessForCreate ?? "None",
      update: information?.userAccessForUpdate ?? "None",
      delete: information?.userAccessForDelete ?? "None",
    };
    const missing = access.filter((verb) => granted[verb] === "None");
    findings.push(
      missing.length === 0
        ? {
            about: `permission ${name}`,
            verdict: "fine",
            what: access.map((verb) => `${verb}: ${granted[verb]}`).join(", "),
          }
        : {
            about: `permission ${name}`,
            verdict: "wrong",
            what: `the API user may not ${missing.join(" or ")} ${name}, which ${purpose} needs`,
            advice: "Grant it in the API user's security level (Admin, Resources, Security Levels).",
          },
    );
  }
  return findings;
}

/** The history is worth having and not always to be had: without it, a mail is seen by its stamp alone. */
async function checkHistory(client: AutotaskClient, tenant: Tenant<never>): Promise<readonly TenantFinding[]> {
  const usesRules = Object.values(tenant.bindings.notification ?? {}).some(({ channel }) => channel === "service rule");
  if (!usesRules) return [];
  const { canQuery, userAccessForQuery } = await client.notificationHistory.information();
  const about = "permission NotificationHistory";
  if (canQuery && userAccessForQuery !== "None")
    return [{ about, verdict: "fine", what: `query: ${userAccessForQuery}` }];
  return [
    {
      about,
      verdict: "by hand",
      what: "the API user may not read which mails were sent, so a person is asked whether the right one went out",
      advice: "Grant NotificationHistory in the API user's security level, if your policy allows it.",
    },
  ];
}

const withNearest = (problem: string, nearest: readonly string[] = []): string =>
  nearest.length === 0 ? problem : `${problem}; nearest: ${nearest.map((label) => `"${label}"`).join(", ")}`;
