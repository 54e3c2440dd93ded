import { markerPrefix } from "@msp/workflows/ports";

/** A document's name that carries the marker of the write that makes it: nothing else of a new document can. */
export const markedTitle = (title: string, marker: string | undefined): string =>
  marker === undefined ? title : `${title} [${marker}]`;

/** The title and the marker of a document's name. */
export function readMarkedTitle(name: string): { readonly title: string; readonly marker?: string } {
  const [, title, marker] = /^(.*) \[([^[\]\s]+)\]$/.exec(name) ?? [];
  return title === undefined || marker?.startsWith(markerPrefix) !== true ? { title: name } : { title, marker };
}
