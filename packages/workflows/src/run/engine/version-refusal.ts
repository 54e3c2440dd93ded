import type { EntryOf } from "../journal/entry.ts";
import type { IndexedWorkflow } from "./workflow-index.ts";

/** Why a run cannot go on under a definition, or `undefined`. It stays with the one it started with: another would not know what its journal means. */
export function versionRefusal(
  { workflow, version, definition }: EntryOf<"started">,
  indexed: IndexedWorkflow | undefined,
): string | undefined {
  if (!indexed) {
    return `version ${version} of "${workflow}" is not registered here. Register it beside the newer one; a run ends under the version it started with`;
  }
  if (indexed.definition === definition) return undefined;
  return `the definition of "${workflow}" ${version} has changed since the run started (${definition} is now ${indexed.definition}). Give the changed definition a new version and register the old one beside it`;
}
