import { sameText } from "../texts/same-text.ts";
import type { Leaver } from "./leaver.ts";

const oneSpace = (name: string) => name.split(/\s+/).join(" ");

/** Whether what people typed names the leaver: by address where both are known, otherwise by full name. People retype, so case and space do not count. */
export const namesSamePerson = (
  typed: { readonly name: string; readonly email?: string | undefined },
  leaver: Leaver,
): boolean =>
  typed.email !== undefined && leaver.email !== undefined
    ? sameText(typed.email, leaver.email)
    : sameText(oneSpace(typed.name), oneSpace(leaver.name));
