import { SystemError } from "@msp/workflows/ports";
import type { AutotaskClient } from "../autotask-client.ts";
import { type AutotaskEntities, entities } from "../entities/entities.ts";
import type { DescribedEntity } from "../entity/entity-client.ts";
import type { EntityDefinition } from "../entity/entity-definition.ts";
import { compareField } from "./compare-field.ts";
import type { DriftFinding, DriftReport, DriftUnknown } from "./drift-finding.ts";

/** Which entities are compared. */
export interface DriftOptions {
  /** Default: every typed entity. */
  readonly entities?: readonly (keyof AutotaskEntities)[] | undefined;
}

/**
 * Compares the client's types with a live tenant's own field information; reads only, one request per entity. Metadata that was read in the last
 * 15 minutes is not read again.
 *
 * An entity whose metadata cannot be read (no permission, not in this zone) is reported as unknown, never as agreeing. Rejects with
 * `AuthenticationError` and `UnavailableError`, because then nothing can be said at all.
 *
 * @example
 * ```ts
 * import { checkDrift, createAutotaskClient } from "@msp/autotask";
 *
 * const { findings } = await checkDrift(createAutotaskClient(), { entities: ["tickets", "contacts"] });
 * for (const { message, harms } of findings) if (harms) console.error(message);
 * ```
 */
export async function checkDrift(client: AutotaskClient, options: DriftOptions = {}): Promise<DriftReport> {
  const names = options.entities ?? (Object.keys(entities) as (keyof AutotaskEntities)[]);
  const findings: DriftFinding[] = [];
  const unknown: DriftUnknown[] = [];
  for (const name of names) {
    const entity = client[name] as unknown as DescribedEntity<EntityDefinition>;
    try {
      findings.push(...(await compareEntity(entity)));
    } catch (error) {
      if (!SystemError.is(error) || error.name === "AuthenticationError" || error.name === "UnavailableError")
        throw error;
      unknown.push({ entity: entity.definition.name, message: error.message });
    }
  }
  return { compared: names.length - unknown.length, findings, unknown };
}

async function compareEntity({
  definition,
  fields,
}: DescribedEntity<EntityDefinition>): Promise<readonly DriftFinding[]> {
  const found = await fields();
  const byName = new Map(found.map((field) => [field.name.toLowerCase(), field]));
  const known = new Set(["id", ...Object.keys(definition.fields).map((name) => name.toLowerCase())]);
  const differing = Object.entries(definition.fields).flatMap(([name, typed]) =>
    compareField(definition, name, typed, byName.get(name.toLowerCase())),
  );
  const added = found
    .filter(({ name }) => !known.has(name.toLowerCase()))
    .map(
      ({ name, dataType, isRequired }): DriftFinding => ({
        entity: definition.name,
        field: name,
        kind: "new",
        harms: isRequired,
        message: `${definition.name}.${name}: the tenant has this field (${dataType}${isRequired ? ", required" : ""}), the types do not.`,
      }),
    );
  return [...differing, ...added];
}
