import { nearest } from "../client/nearest.ts";
import type { CustomerRecordType } from "./customer-record-type.ts";

/** A field of a flexible asset type, as far as a record needs it. */
export interface AssetField {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly tagType: string | undefined;
}

/** Why the settings do not fit the fields that are there, in sentences; undefined where they do. */
export function misfitOfRecordType(
  { typeId, holders, allowedSoftware, mailType, outlets }: CustomerRecordType,
  fields: readonly AssetField[],
): string | undefined {
  const wanted: readonly (readonly [key: string | undefined, kinds: readonly string[]])[] = [
    ...Object.entries(holders).flatMap(([key, { moneyLimit, since }]) => [
      [key, ["Tag"]] as const,
      [moneyLimit?.field, ["Number"]] as const,
      [since, ["Date"]] as const,
    ]),
    [allowedSoftware, ["Text", "Textbox"]],
    [mailType, ["Select", "Text"]],
    [outlets, ["Text", "Textbox"]],
  ];
  const problems = wanted.flatMap(([key, kinds]) => {
    if (key === undefined) return [];
    const field = fields.find((one) => one.key === key);
    const keys = fields.map((one) => one.key);
    if (field === undefined) {
      const [meant] = nearest(key, keys, 1);
      const near = meant === undefined ? "" : `; the nearest is "${meant}"`;
      return [`Flexible asset type ${typeId} has no field "${key}"${near} (it has ${keys.join(", ")}).`];
    }
    if (!kinds.includes(field.kind))
      return [`Its field "${field.name}" is of the kind ${field.kind}, not ${kinds.join(" or ")}.`];
    if (field.kind === "Tag" && field.tagType !== "Contacts")
      return [`Its field "${field.name}" does not tag contacts.`];
    return [];
  });
  return problems.length === 0
    ? undefined
    : `${[...new Set(problems)].join(" ")} Correct \`customerRecords\` in the settings.`;
}
