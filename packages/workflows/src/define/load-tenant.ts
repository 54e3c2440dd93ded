import * as z from "zod";
import { Person } from "../domain/person.ts";
import { DefinitionError } from "../errors/definition-error.ts";
import type { Tenant } from "./define-tenant.ts";
import { frozenCopy } from "./frozen-copy.ts";
import { tenantKinds } from "./need.ts";

const Binding = z.strictObject({
  label: z.string().min(1),
  aliases: z.array(z.string()).optional(),
  externalId: z.union([z.string(), z.number()]).optional(),
  channel: z.enum(["service rule", "our mail", "person"]).optional(),
  trigger: z
    .union([
      z.strictObject({ userDefinedField: z.string(), value: z.string() }),
      z.strictObject({ status: z.string() }),
    ])
    .optional(),
  people: z.array(Person).optional(),
  address: z.string().optional(),
  ownPerCustomer: z.record(z.string(), z.strictObject({ label: z.string() })).optional(),
});

const TenantFile = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().min(1),
  title: z.string().min(1),
  bindings: z.strictObject(
    Object.fromEntries(tenantKinds.map((kind) => [kind, z.record(z.string(), Binding).optional()])),
  ),
  policies: z.record(z.string(), z.json()).default({}),
  live: z
    .strictObject({ companies: z.array(z.string()).default([]), killSwitch: z.boolean().default(false) })
    .default({ companies: [], killSwitch: false }),
});

/**
 * Reads a tenant file's content. Such a tenant promises nothing to the compiler, so `tenantFor` must look at it before a run.
 *
 * Throws `DefinitionError` naming every place that is wrong.
 */
export function loadTenant(content: unknown): Tenant<never> {
  const checked = TenantFile.safeParse(content);
  if (!checked.success) throw new DefinitionError(`The tenant file is not valid:\n${z.prettifyError(checked.error)}`);
  const { id, title, bindings, policies, live } = checked.data;
  return frozenCopy({
    id,
    title,
    bindings: bindings as Tenant["bindings"],
    policies: policies as Tenant["policies"],
    live,
  });
}
