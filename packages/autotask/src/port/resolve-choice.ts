import { InvalidRequestError, NotFoundError } from "@msp/workflows/ports";
import type { AutotaskClient } from "../client/autotask-client.ts";
import { nearest } from "../client/nearest.ts";
import type { EntityName, EntityNamed } from "../client/picklists/picklists.ts";

/** One choice of a picklist as the tenant names it. */
export interface NamedChoice {
  readonly label: string;
  readonly aliases?: readonly string[] | undefined;
  readonly externalId?: string | number | undefined;
}

/** Where a choice stands in Autotask and in the tenant file. */
export interface ChoicePlace<Name extends EntityName> {
  readonly entity: Name;
  readonly field: keyof EntityNamed<Name>["fields"] & string;
  /** For example `"bindings", "status", "complete" of tenant "example-msp"`. */
  readonly named: string;
  readonly operation: string;
}

/**
 * The number of a choice: what the tenant file gives as its id, else the choice with exactly that label, else one of its aliases.
 *
 * Throws `InvalidRequestError` when no choice or several have the label; the message names the nearest ones and what to do.
 */
export async function resolveChoice<Name extends EntityName>(
  client: AutotaskClient,
  choice: NamedChoice,
  { entity, field, named, operation }: ChoicePlace<Name>,
): Promise<number> {
  if (choice.externalId !== undefined) {
    const id = Number(choice.externalId);
    if (Number.isSafeInteger(id)) return id;
    throw refusal(operation, `${named} has the id "${choice.externalId}", which is not a number. Correct it.`);
  }
  const list = field as never;
  for (const label of [choice.label, ...(choice.aliases ?? [])]) {
    try {
      return Number(await client.picklists.idOf(entity, list, label));
    } catch (error) {
      if (error instanceof InvalidRequestError) throw refusal(operation, `${named}: ${error.message}`, error);
      if (!(error instanceof NotFoundError)) throw error;
    }
  }
  const labels = (await client.picklists.values(entity, list)).map(({ label }) => label);
  const near = nearest(choice.label, labels).map((label) => `"${label}"`);
  throw refusal(
    operation,
    `${named} means "${choice.label}", which ${entity}.${field} does not have. ` +
      `${near.length > 0 ? `Nearest: ${near.join(", ")}. ` : ""}Correct the label, or run \`msp tenant pull\`.`,
  );
}

const refusal = (operation: string, why: string, cause?: unknown): InvalidRequestError =>
  new InvalidRequestError(`autotask: ${why}`, {
    system: "autotask",
    operation,
    ...(cause === undefined ? {} : { cause }),
  });
