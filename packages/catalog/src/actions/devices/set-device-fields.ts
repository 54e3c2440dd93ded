import { defineAction, type Secret, SecretRef } from "@msp/workflows";
import type { Devices } from "@msp/workflows/ports";
import * as z from "zod";

const Fields = z
  .record(z.string().regex(/^[1-9]\d{0,2}$/, "fields are numbered from 1"), z.union([z.string(), SecretRef, z.null()]))
  .refine((fields) => Object.keys(fields).length > 0, { error: "name at least one field" });

/**
 * Sets user-defined fields of a device by number; null empties one, the others stay. Give what must not be seen, such as a recovery key, as a `SecretRef`:
 * it is resolved here, and neither plan nor journal ever holds it. The read-back compares the values and keeps only the numbers of the fields.
 */
export const setDeviceFields = defineAction({
  id: "device.set-fields",
  title: "Set the device's own fields in remote monitoring",
  effect: "write",
  uses: ["devices"],
  input: z.object({ deviceId: z.string(), fields: Fields }),
  output: z.object({}),
  async run({ input: { deviceId, fields }, ports, secrets }) {
    const resolved = new Map<string, string | Secret | null>();
    for (const [ordinal, value] of Object.entries(fields))
      resolved.set(
        ordinal,
        SecretRef.safeParse(value).success ? await secrets.resolve(SecretRef.parse(value)) : plain(value),
      );
    await ports.devices.setDeviceFields(deviceId, Object.fromEntries(resolved));
    return {};
  },
  again: "safe",
  async verify({ input: { deviceId, fields }, ports, secrets }) {
    const seen = await ports.devices.fieldsOf(deviceId);
    const differing: string[] = [];
    for (const [ordinal, value] of Object.entries(fields)) {
      const reference = SecretRef.safeParse(value);
      const wanted = reference.success ? (await secrets.resolve(reference.data)).reveal() : (plain(value) ?? "");
      if (textOf(seen, ordinal) !== wanted) differing.push(ordinal);
    }
    if (differing.length > 0)
      return { seen: false, reason: `not as they were set: field ${differing.join(", field ")}` };
    return { seen: true, evidence: { fields: Object.keys(fields) } };
  },
});

const plain = (value: string | SecretRef | null): string | null => (typeof value === "string" ? value : null);

const textOf = (fields: Awaited<ReturnType<Devices["fieldsOf"]>>, ordinal: string): string =>
  fields[Number(ordinal)]?.reveal() ?? "";
