import { Refusal } from "../http/refusal.ts";
import type { FakeDevice } from "../state/fake-device.ts";

const ordinals = Array.from({ length: 300 }, (_, index) => index + 1);

/** All 300 user-defined fields as version 2 writes them. */
export const udfWire = ({ udfs }: FakeDevice): object =>
  Object.fromEntries(ordinals.map((ordinal) => [`udf${ordinal}`, udfs.has(ordinal) ? `${udfs.get(ordinal)}` : null]));

/** The user-defined fields with a value as version 3 writes them. */
export const udfsWire = ({ udfs }: FakeDevice): readonly object[] =>
  [...udfs].map(([ordinal, value]) => ({
    ordinal,
    type: typeof value === "string" ? "STRING" : typeof value === "number" ? "NUMBER" : "BOOLEAN",
    label: `UDF ${ordinal}`,
    valueString: typeof value === "string" ? value : null,
    valueNumber: typeof value === "number" ? value : null,
    valueBoolean: typeof value === "boolean" ? value : null,
    valueDate: null,
    typeMisMatch: false,
  }));

/** Merges fields as version 2 takes them: an empty text or null empties a field. */
export function mergeUdf(device: FakeDevice, body: { readonly [name: string]: unknown }): void {
  for (const [name, value] of Object.entries(body)) {
    const ordinal = Number(/^udf(\d{1,3})$/.exec(name)?.[1]);
    if (!(ordinal >= 1 && ordinal <= 300)) throw new Refusal(400, "Failed to read request", "errorMessage");
    if (value === null || value === "") device.udfs.delete(ordinal);
    else device.udfs.set(ordinal, String(value));
  }
}

/** Merges fields as version 3 takes them: one without a value is emptied, one of another type than the stored value's is refused. */
export function mergeTypedUdf(device: FakeDevice, body: { readonly [name: string]: unknown }): void {
  if (!Array.isArray(body.udfs)) throw new Refusal(400, "Failed to read request", "errorMessage");
  for (const item of body.udfs as readonly { readonly [name: string]: unknown }[]) {
    const ordinal = Number(item.ordinal);
    if (!(ordinal >= 1 && ordinal <= 300)) throw new Refusal(400, `There is no field ${ordinal}.`);
    const value = item.valueString ?? item.valueNumber ?? item.valueBoolean ?? item.valueDate ?? null;
    const before = device.udfs.get(ordinal);
    if (value !== null && before !== undefined && typeof before !== typeof value)
      throw new Refusal(400, `The value of field ${ordinal} has another type than the field.`);
    if (value === null) device.udfs.delete(ordinal);
    else device.udfs.set(ordinal, value as string | number | boolean);
  }
}
