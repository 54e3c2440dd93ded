import { DefinitionError } from "@msp/workflows";
import { withoutFullStop } from "./without-full-stop.ts";

/**
 * Replaces every `{name}` in a text by the value of that name, before a full stop without the value's own; throws `DefinitionError` for a name that has no value.
 *
 * @example
 * ```ts
 * import { fillText } from "@msp/catalog";
 *
 * fillText("Remove {leaver}", { leaver: "Lee Marsh" });
 * ```
 */
export function fillText(text: string, values: { readonly [name: string]: string | undefined }): string {
  // Turned into text first: while the SOP is printed, what stands here is a placeholder that only becomes text.
  return String(text).replace(/\{(\w+)\}(\.?)/g, (_, name: string, stop: string) => {
    const value = values[name];
    if (value !== undefined) return stop === "" ? value : `${withoutFullStop(value)}${stop}`;
    const known = Object.keys(values).filter((key) => values[key] !== undefined);
    throw new DefinitionError(
      `The text "${text.slice(0, 60)}" asks for {${name}}, which has no value here. Known: ${known.join(", ") || "none"}.`,
    );
  });
}
