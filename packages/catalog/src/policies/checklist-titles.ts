import { type Checklist, definePolicy, type Policy } from "@msp/workflows";
import * as z from "zod";

/** How the items of a checklist are called on this tenant's tickets; by default as the checklist calls them. */
export const checklistTitles = <Key extends string>(
  checklist: Checklist<string, { readonly [K in Key]: { readonly title: string } }>,
): Policy<Record<Key, string>> => {
  const keys = Object.keys(checklist.items) as Key[];
  return definePolicy({
    id: `checklists.titles.${checklist.id}`,
    title: `Titles of the items of "${checklist.title}"`,
    schema: z.record(z.enum(keys), z.string().min(1)),
    default: Object.fromEntries(keys.map((key) => [key, checklist.items[key].title])) as Record<Key, string>,
  }) as unknown as Policy<Record<Key, string>>;
};
