import type { Binding, Need, Tenant, TenantKind } from "@msp/workflows";
import type { AutotaskClient } from "../client/autotask-client.ts";
import { examineNames } from "./examine-names.ts";
import { examineSetup, type SetupFinding } from "./examine-setup.ts";
import type { NameFinding } from "./name-finding.ts";
import { readTenantLists } from "./tenant-lists.ts";

/** A tenant file's content, ready to be written as JSON and read by `loadTenant`. */
export interface TenantContent extends Omit<Tenant, "~has" | "bindings"> {
  readonly bindings: { readonly [Kind in TenantKind]?: { readonly [id: string]: Binding } };
}

/** A tenant file as Autotask suggests it. */
export interface PulledTenant {
  readonly content: TenantContent;
  /** Every name that is wanted or was in the file, and what became of it. */
  readonly names: readonly NameFinding[];
  /** What is open about `policies.autotask`. */
  readonly setup: readonly SetupFinding[];
}

/** What is known before anything is read. */
export interface PullTenantOptions {
  /** The file as it is. What it says is kept. @default an empty tenant, with live runs nowhere */
  readonly current?: Tenant<never> | undefined;
  /** The API user's name, to tell which resource it is. @default the tenant has to say so */
  readonly userName?: string | undefined;
}

const nobody: Tenant<never> = {
  id: "my-msp",
  title: "My MSP",
  bindings: {},
  policies: {},
  live: { companies: [], killSwitch: false },
};

/**
 * Reads a tenant's lists from Autotask and proposes its tenant file: numbers for every name that has exactly one match, everything else left open with
 * the nearest candidates. Reads only.
 *
 * Rejects with a `SystemError` when Autotask cannot be read.
 *
 * @example
 * ```ts
 * import { createAutotaskClient, pullTenant } from "@msp/autotask";
 *
 * const { content, names } = await pullTenant(createAutotaskClient(), ["status:complete", "queue:administration"]);
 * console.log(JSON.stringify(content, undefined, 2));
 * for (const { kind, id, problem, nearest } of names.filter(({ state }) => state === "open")) {
 *   console.log(kind, id, problem, nearest);
 * }
 * ```
 */
export async function pullTenant(
  client: AutotaskClient,
  wanted: readonly Need[],
  { current = nobody, userName }: PullTenantOptions = {},
): Promise<PulledTenant> {
  const lists = await readTenantLists(client);
  const names = examineNames(wanted, current.bindings, lists);
  const setup = await examineSetup(client, current, lists, userName);
  const bindings: { [Kind in TenantKind]?: { [id: string]: Binding } } = {};
  for (const { kind, id, binding } of names) {
    if (binding !== undefined) bindings[kind] = { ...bindings[kind], [id]: binding };
  }
  const { id, title, policies, live } = current;
  const content = { id, title, bindings, policies: { ...policies, autotask: setup.policy }, live };
  return { content, names, setup: setup.open };
}
