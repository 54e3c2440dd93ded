import { InvalidRequestError, NotFoundError, type SystemErrorDetails } from "@msp/workflows/ports";
import type { EntityDefinition } from "../entity/entity-definition.ts";
import type { Metadata, MetadataOptions } from "../metadata/create-metadata.ts";
import type { FieldInformation, PicklistValue } from "../metadata/field-information.ts";
import { nearest } from "../nearest.ts";
import type { PicklistOptions, Picklists } from "./picklists.ts";

/** Reads picklists out of the tenant's field metadata. */
export function createPicklists(metadata: Metadata, definitions: readonly EntityDefinition[]): Picklists {
  async function fieldOf(entity: string, field: string, options?: MetadataOptions): Promise<FieldInformation> {
    const fields = await metadata.fields(entity, options);
    const found = fields.find(({ name }) => name.toLowerCase() === field.toLowerCase());
    if (found?.isPickList) return found;
    const lists = fields.filter(({ isPickList }) => isPickList).map(({ name }) => name);
    const why = found === undefined ? "there is no such field" : "it is not a picklist";
    throw new InvalidRequestError(
      `autotask: ${entity}.${field} has no choices: ${why}. Picklists of ${entity}: ${lists.join(", ") || "none"}.`,
      about(entity, field),
    );
  }

  async function valuesOf(
    entity: string,
    field: string,
    options: PicklistOptions = {},
  ): Promise<readonly PicklistValue[]> {
    const { picklistValues } = await fieldOf(entity, field, options);
    return picklistValues
      .filter(({ isActive }) => isActive || options.includeInactive === true)
      .filter(({ parentValue }) => options.parent === undefined || parentValue === String(options.parent))
      .sort((left, right) => left.sortOrder - right.sortOrder);
  }

  async function idOf(
    entity: string,
    field: string,
    label: string,
    options: PicklistOptions = {},
  ): Promise<number | string> {
    const known = choose(await valuesOf(entity, field, options), label);
    // Somebody may have added it since the metadata was read.
    const found = known ?? choose(await valuesOf(entity, field, { ...options, maxAgeMs: 0 }), label);
    if (found === undefined) throw await missing(entity, field, label, options);
    if (found.length > 1) throw await ambiguous(entity, field, label, found);
    const { type } = definitions.find(({ name }) => name === entity)?.fields[field] ?? {};
    const id = found[0]?.value ?? "";
    return type === "string" ? id : Number(id);
  }

  async function missing(
    entity: string,
    field: string,
    label: string,
    options: PicklistOptions,
  ): Promise<NotFoundError> {
    const inactive = choose(await valuesOf(entity, field, { ...options, includeInactive: true }), label);
    const labels = (await valuesOf(entity, field, options)).map((value) => value.label);
    const near = nearest(label, labels, 5);
    const why = inactive === undefined ? `has no "${label}"` : `has "${label}", but it is inactive`;
    const where = options.parent === undefined ? "" : ` below ${String(options.parent)}`;
    const instead =
      near.length > 0 ? `Nearest: ${near.join(", ")}.` : `There are ${labels.slice(0, 20).join(", ") || "no choices"}.`;
    return new NotFoundError(
      `autotask: the picklist ${entity}.${field}${where} ${why}. ${instead} Correct the label, or add it in Autotask.`,
      about(entity, field),
    );
  }

  async function ambiguous(entity: string, field: string, label: string, found: readonly PicklistValue[]) {
    const { picklistParentValueField } = await fieldOf(entity, field);
    const matches = found.map(
      (value) => `${value.label} (${value.value}${value.parentValue === "" ? "" : ` below ${value.parentValue}`})`,
    );
    const advice =
      picklistParentValueField === ""
        ? "Rename one of them in Autotask, or use the id."
        : `Say which ${picklistParentValueField} it belongs to (parent).`;
    return new InvalidRequestError(
      `autotask: in the picklist ${entity}.${field} "${label}" is ambiguous: ${matches.join(", ")}. ${advice}`,
      about(entity, field),
    );
  }

  async function labelOf(
    entity: string,
    field: string,
    id: number | string,
    options?: MetadataOptions,
  ): Promise<string | undefined> {
    const all = await valuesOf(entity, field, { ...options, includeInactive: true });
    return all.find(({ value }) => value === String(id))?.label;
  }

  return { idOf, labelOf, values: valuesOf } as Picklists;
}

const about = (entity: string, field: string): SystemErrorDetails => ({
  system: "autotask",
  operation: `the picklist ${entity}.${field}`,
});

/** The choices with this label: exactly, or else without regard to case and space; undefined when there is none. */
function choose(values: readonly PicklistValue[], label: string): readonly PicklistValue[] | undefined {
  const exact = values.filter((value) => value.label === label);
  const found = exact.length > 0 ? exact : values.filter((value) => plain(value.label) === plain(label));
  return found.length > 0 ? found : undefined;
}

function plain(label: string): string {
  return label.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
