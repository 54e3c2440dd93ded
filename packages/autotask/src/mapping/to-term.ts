import type { Binding, Term } from "@msp/workflows";
import { sameText } from "./same-text.ts";

/** One entry of a tenant's list with the stable id bound to it: by number where the binding has one, else by label or alias. */
export function toTerm(
  bindings: { readonly [id: string]: Binding } | undefined,
  id: number,
  label: string | undefined,
): Term {
  const bound = Object.entries(bindings ?? {}).find(([, { externalId, label: own, aliases = [] }]) =>
    externalId === undefined
      ? label !== undefined && [own, ...aliases].some((name) => sameText(label, name))
      : Number(externalId) === id,
  );
  // A number that no list explains any more is still shown, so that nobody takes it for an empty field.
  const shown = label ?? `#${id}`;
  return bound === undefined ? { label: shown } : { id: bound[0], label: shown };
}
