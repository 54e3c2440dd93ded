import type { Provenance } from "./provenance.ts";

/** Every path a provenance names. */
export function mentionedPaths(provenance: Provenance): readonly string[] {
  switch (provenance.from) {
    case "result":
      return [provenance.path];
    case "text":
      return provenance.parts.flatMap((part) => (typeof part === "string" ? [] : mentionedPaths(part)));
    case "fields":
      return Object.values(provenance.fields).flatMap(mentionedPaths);
    case "list":
      return provenance.items.flatMap(mentionedPaths);
    case "each":
      return [...mentionedPaths(provenance.of), ...mentionedPaths(provenance.item)];
    case "selection":
      return [provenance.of, ...provenance.by];
    case "choice":
      return [...provenance.of.flatMap(mentionedPaths), ...provenance.dependsOn];
    case "computed":
      return provenance.reads;
    default:
      return [];
  }
}
