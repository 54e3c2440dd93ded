import type { FieldInformation } from "../client/metadata/field-information.ts";
import { nearest } from "../client/nearest.ts";
import { refusedHere } from "../client/refused-here.ts";

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/**
 * The numbers by which a webhook names fields, from the picklist of its metadata. Whether that list shows a field's name or what people see is unconfirmed, so
 * case, space and a closing "ID" do not count, but two that fit are refused rather than guessed. Throws `InvalidRequestError` naming the nearest ones.
 */
export function findFieldIds(
  metadata: readonly FieldInformation[],
  column: "fieldID" | "udfFieldID",
  names: readonly string[],
  operation: string,
): ReadonlyMap<string, number> {
  // Older databases call the column of user-defined fields like the other one (reported by an integrator).
  const list = metadata.find(({ name }) => name === column) ?? metadata.find(({ name }) => name === "fieldID");
  const choices = (list?.picklistValues ?? []).filter(({ isActive }) => isActive);

  return new Map(
    names.map((name) => {
      const exact = choices.filter(({ label }) => label === name);
      const same = choices.filter(({ label }) => plain(label) === plain(name));
      const alike = choices.filter(({ label }) => plain(label) === plain(name).replace(/id$/, ""));
      const [found, ...others] = [exact, same, alike].find((fitting) => fitting.length > 0) ?? [];
      if (found !== undefined && others.length === 0) return [name, Number(found.value)] as const;
      const labels = choices.map(({ label }) => label);
      throw refusedHere(
        operation,
        found === undefined
          ? `"${name}" is not among the fields this tenant's webhooks can watch; nearest: ${nearest(name, labels).join(", ") || "none"}.`
          : `"${name}" could be ${[found, ...others].map(({ label, value }) => `${label} (${value})`).join(" or ")}.`,
      );
    }),
  );
}
